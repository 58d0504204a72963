using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Tests.Views;

/// <summary>A component's view is one element. The calls are those that the Razor compiler makes of the template beside them.</summary>
public sealed class RootCheckTests
{
    // <h1>Cart</h1><p @Root></p>
    [InlineData("""WriteLiteral("<h1>Cart</h1>\n<p "u8); Write(Root); WriteLiteral("></p>"u8);""", "'<h1>Cart</h1>' stands before the element with @Root")]
    // Cart <p @Root></p>
    [InlineData("""WriteLiteral("  Cart\n<p "u8); Write(Root); WriteLiteral("></p>"u8);""", "'Cart' stands before the element with @Root")]
    // @Text<p @Root></p>
    [InlineData("""Write(Text); WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8);""", "'@Text' stands before the element with @Root")]
    // <div><p @Root></p></div>
    [InlineData("""WriteLiteral("<div><p "u8); Write(Root); WriteLiteral("></p></div>"u8);""", "'<div>' stands before the element with @Root")]
    // <p @Root></p><p @Root></p>
    [InlineData("""WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p><p "u8); Write(Root); WriteLiteral("></p>"u8);""", "'@Root' stands there again")]
    // <p @Root><b @Root></b></p>
    [InlineData("""WriteLiteral("<p "u8); Write(Root); WriteLiteral("><b "u8); Write(Root); WriteLiteral("></b></p>"u8);""", "'@Root' stands there again")]
    // @foreach (…) { <p @Root></p> }
    [InlineData("""foreach (var letter in Text) { WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8); }""", "'@Root' stands there again")]
    // <p @Root>Cart</p> and more
    [InlineData("""WriteLiteral("<p "u8); Write(Root); WriteLiteral(">Cart</p>\n and more\n"u8);""", "'and more' stands behind the element with @Root")]
    // <p @Root>Cart</p>@Text
    [InlineData("""WriteLiteral("<p "u8); Write(Root); WriteLiteral(">Cart</p>"u8); Write(Text);""", "'@Text' stands behind the element with @Root")]
    // <input @Root><p></p>
    [InlineData("""WriteLiteral("<input "u8); Write(Root); WriteLiteral("><p></p>"u8);""", "'<p></p>' stands behind the element with @Root")]
    // <svg @Root/><p></p>
    [InlineData("""WriteLiteral("<svg "u8); Write(Root); WriteLiteral("/><p></p>"u8);""", "'<p></p>' stands behind the element with @Root")]
    // @Root<p></p>
    [InlineData("""Write(Root); WriteLiteral("<p></p>"u8);""", "'@Root' stands outside of a tag")]
    // @if (…) { <p @Root></p> } <p></p>
    [InlineData("""if (Text.Length > 0) { WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8); } WriteLiteral("<b></b>"u8);""", "'<b></b>' stands behind the element with @Root")]
    [Theory]
    public async Task A_view_that_is_more_than_its_root_does_not_compile(string calls, string expected)
    {
        var problem = (await ProblemsAsync(calls))[0];
        Assert.Equal("CF042", problem.Id);
        Assert.StartsWith(expected, problem.GetMessage());
    }

    // <!-- The cart --><section class="a" @Root><p>@Text</p><br><img/></section><!-- done -->
    [InlineData("""WriteLiteral("\n<!-- The <b>cart</b> -->\n<section class=\"a\" "u8); Write(Root); WriteLiteral("><p>"u8); Write(Text); WriteLiteral("</p><br><img/></section>\n<!-- done -->\n"u8);""")]
    // @if (…) { <p @Root></p> } else { <b @Root></b> }
    [InlineData("""if (Text.Length > 0) { WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8); } else { WriteLiteral("<b "u8); Write(Root); WriteLiteral("></b>"u8); }""")]
    // @if (…) { <p @Root></p> return; } <b @Root></b>
    [InlineData("""if (Text.Length > 0) { WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8); return; } WriteLiteral("<b "u8); Write(Root); WriteLiteral("></b>"u8);""")]
    // @switch (…) { case 0: <p @Root></p> break; default: <b @Root></b> break; }
    [InlineData("""switch (Text.Length) { case 0: WriteLiteral("<p "u8); Write(Root); WriteLiteral("></p>"u8); break; default: WriteLiteral("<b "u8); Write(Root); WriteLiteral("></b>"u8); break; }""")]
    // <div @Root><div><div></div></div>@if (…) { <p></p> }</div>
    [InlineData("""WriteLiteral("<div "u8); Write(Root); WriteLiteral("><div><div></div></div>"u8); if (Text.Length > 0) { WriteLiteral("<p></p>"u8); } WriteLiteral("<script>var a = '</div>';</script></div>"u8);""")]
    // <input value="@Text" @Root>
    [InlineData("""WriteLiteral("<input"u8); BeginWriteAttribute("value", " value=\"", 1, "\"", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(" "u8); Write(Root); WriteLiteral(">\n"u8);""")]
    // A view that writes no @Root itself is told when it is rendered
    [InlineData("""WriteLiteral("<p></p>"u8);""")]
    [Theory]
    public async Task One_element_compiles(string calls) => Assert.Empty(await ProblemsAsync(calls));

    [Fact]
    public async Task Markup_is_reported_at_its_line_of_the_template()
    {
        var template = new RazorText("Cart.cshtml", "@inherits Cart.View\n<p @Root>a</p>\n<p>Some more</p>\n");
        var problem = Assert.Single(await ProblemsAsync("WriteLiteral(\"<p \"u8);\n#line 2 \"/project/Cart.cshtml\"\nWrite(Root);\n#line default\nWriteLiteral(\">a</p>\\n<p>Some more</p>\\n\"u8);", template));
        Assert.Equal(("/project/Cart.cshtml", 2, 0, 16), (problem.Location.GetLineSpan().Path, problem.Location.GetLineSpan().StartLinePosition.Line, problem.Location.GetLineSpan().StartLinePosition.Character, problem.Location.GetLineSpan().EndLinePosition.Character));
    }

    private static async Task<IReadOnlyList<Diagnostic>> ProblemsAsync(string calls, params AdditionalText[] templates)
    {
        var compiled = Compiled.Of($$"""
            public sealed record S;
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>
            {
                protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
            }
            public sealed class CartView : Cart.View
            {
                public string Text => "text";
                public override async Task ExecuteAsync()
                {
                    await Task.Yield();
            {{calls}}
                }
            }
            """);
        compiled.MustCompile();
        var analyzers = compiled.Output.WithAnalyzers([new ViewAnalyzer()], new AnalyzerOptions([.. templates]));
        return [.. (await analyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(problem => problem.Id == "CF042")];
    }
}
