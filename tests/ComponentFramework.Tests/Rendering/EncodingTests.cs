using System.Globalization;
using AngleSharp.Html.Dom;
using ComponentFramework.Tests.Components;
using FsCheck;
using FsCheck.Fluent;

namespace ComponentFramework.Tests.Rendering;

/// <summary>Whatever a text contains, a browser reads the same text again, in every place that a view has.</summary>
public sealed class EncodingTests
{
    private static readonly string[] Pieces =
    [
        "<", ">", "&", "\"", "'", "`", "=", "/", "\\", " ", "\n", "\t", "\r", "\r\n", "\0", "<script>alert(1)</script>", "</textarea>", "</p>", "-->", "<!--", "]]>",
        "&amp;", "&lt;", "&#x27;", "&quot", "javascript:", "onclick=", "{{x}}", "\u2028", "\u2029", "\u00a0", "\u200b", "\ufeff", "ä", "☃", "😀", "\u0301", "x", "0",
    ];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("a=b onclick=alert(1) ")]
    [InlineData("&lt;b&gt;&amp;amp;")]
    [InlineData("\\\"},\"event\":\"other")]
    [InlineData("\nleading line")]
    [InlineData("\n\nleading lines")]
    [InlineData("😀\u2028\u0001")]
    public async Task A_hostile_text_is_text(string text) => await SameAsync(text);

    [Fact]
    public void Any_text_is_text()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), SameAsync).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_text_much_longer_than_any_buffer_is_complete()
    {
        await SameAsync(string.Concat(Enumerable.Repeat("<&>\"'ä😀", 20_000)));
        await SameAsync(new string('a', 200_000));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_no_harm()
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(text: "a\ud800b"));
        Assert.Equal("a\ufffdb", markup.Find("#text").TextContent);
        Assert.Equal("a\ufffdb", markup.Find("#double").GetAttribute("title"));
    }

    [Fact]
    public async Task Trusted_markup_is_markup()
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>();
        Assert.Equal("<b>bold</b>", markup.Find("#raw").InnerHtml);
    }

    [Theory]
    [InlineData("", "-5", "1234.5", "12/31/2030")]
    [InlineData("de-DE", "-5", "1234,5", "31.12.2030")]
    [InlineData("sv-SE", "\u22125", "1234,5", "2030-12-31")]
    public async Task Numbers_and_dates_follow_the_culture_where_people_read_them(string culture, string number, string price, string day)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var host = Some.Host();
            var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(number: -5, price: 1234.5m));
            Assert.Equal((number, "-5"), (markup.Text("#number"), markup.Find("#number").GetAttribute("data-number")));
            Assert.Equal((price, "1234.5"), (markup.Text("#price"), markup.Find("#price").GetAttribute("data-price")));
            Assert.Equal(day, markup.Text("#day"));
            Assert.Equal("1", markup.Root.GetAttribute("data-rev"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task SameAsync(string text)
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(text: text));
        var read = Html(text);

        Assert.Equal(read, markup.Find("#text").TextContent);
        Assert.Equal(read, ((IHtmlTextAreaElement)markup.Find("#area")).TextContent);

        // A browser drops a line break right behind these two tags.
        Assert.Equal((read, read), (markup.Find("#typed").TextContent, markup.Find("#pre").TextContent));
        Assert.Equal(read, markup.Find("#double").GetAttribute("title"));
        Assert.Equal(read, markup.Find("#single").GetAttribute("title"));
        Assert.Equal(read, markup.Find("#bare").GetAttribute("title") ?? "");
        Assert.Equal($"before {read} after", markup.Find("#mixed").GetAttribute("title"));
        Assert.Equal(0, markup.Find("#text").ChildElementCount);
        Assert.Equal(["id", "title"], markup.Find("#bare").Attributes.Select(attribute => attribute.Name).Order());
        Assert.Equal(["class", "id"], markup.Find(".key").Attributes.Select(attribute => attribute.Name).Order());
        Assert.Equal($"{markup.Id}-{read}", markup.Find(".key").Id);

        await markup.ClickAsync("#say");
        Assert.Equal(text, markup.State.Text);
    }

    /// <summary>HTML cannot say NUL; nothing else of a text may change.</summary>
    private static string Html(string text) => text.Replace('\0', '\ufffd');
}
