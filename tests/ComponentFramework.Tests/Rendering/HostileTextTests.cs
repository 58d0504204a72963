using AngleSharp.Dom;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Rendering;

/// <summary>A text in every place of a view is the text and nothing else, as a browser reads the page.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "x tabindex=0 autofocus onfocus=alert(1)", "\" onfocus=\"alert(1)", "' onfocus='alert(1)", "><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>", "--><script>alert(1)</script>", "--!><script>alert(1)</script>", "` onfocus=alert(1)", "x\nonfocus=alert(1)", "x\tonfocus=alert(1)", "x/onfocus=alert(1)",
        "&quot; onfocus=alert(1)", "&#34; onfocus=alert(1)", "</style><script>alert(1)</script>", "<!--", "]]><b>", "${alert(1)}", "{{alert(1)}}", "\u2028onfocus=alert(1)", "=onfocus=alert(1)",
    ];

    [Theory, MemberData(nameof(Texts))]
    public async Task A_hostile_text_is_text(string text)
    {
        await using var host = Some.Host();
        var plain = await host.MountAsync<HostileComponent>(HostileComponent.Compose("plain"));
        var hostile = await host.MountAsync<HostileComponent>(HostileComponent.Compose(text));

        Assert.Equal(Shape(plain.Root), Shape(hostile.Root));
        Assert.Equal(text, hostile.Find(".text").TextContent);
        await plain.TrySendAsync(HostileComponent.Events.Say("plain"));
        await hostile.TrySendAsync(HostileComponent.Events.Say(text));
        Assert.Equal(Shape(plain.Root), Shape(hostile.Root));
        Assert.Equal(text, hostile.Find("b").TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("  JaVaScRiPt:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData("\u0001javascript\t:alert(1)", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("https://example.com/javascript:1", true)]
    [InlineData("/a?b=javascript:alert(1)", true)]
    [InlineData("javascripts:x", true)]
    [InlineData("mailto:ada@example.com", true)]
    [InlineData("", true)]
    public async Task A_link_runs_no_script_that_a_text_says(string address, bool isKept)
    {
        await using var host = Some.Host();
        var hostile = await host.MountAsync<HostileComponent>(HostileComponent.Compose(address));

        foreach (var link in (IElement[])[hostile.FindAll("a[href]")[0], hostile.FindAll("svg a")[0]])
        {
            var written = link.GetAttribute("href") ?? link.GetAttribute("xlink:href")!;
            Assert.Equal(isKept ? address : $"unsafe:{address}", written);
        }
    }

    /// <summary>The elements and the names of their attributes, without what a text may be: a value.</summary>
    private static string Shape(IElement root) => string.Join(' ', root.QuerySelectorAll("*").Prepend(root).Select(element =>
        $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}>{element.ChildNodes.Length}"));
}
