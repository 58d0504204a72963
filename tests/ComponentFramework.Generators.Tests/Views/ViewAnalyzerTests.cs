using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Generators.Views;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Tests.Views;

/// <summary>Values in places of a view where encoding cannot hold them; the calls are those that the Razor compiler makes of the template beside them.</summary>
public sealed class ViewAnalyzerTests
{
    // <p data-x=@Text>
    [InlineData("""WriteLiteral("<p data-x="); Write(Text); WriteLiteral(">");""", "CF033")]
    // <p data-x=a@Text>
    [InlineData("""WriteLiteral("<p data-x=a"u8); Write(Text); WriteLiteral(">"u8);""", "CF033")]
    // <p data-x=@Raw(Text)>
    [InlineData("""WriteLiteral("<p data-x="); Write(Raw(Text)); WriteLiteral(">");""", "CF033")]
    // <p data-x= @Number>
    [InlineData("""WriteLiteral("<p data-x= "); Write(Number); WriteLiteral(">");""", "CF033")]
    // <p data-x=@Text data-y=@Text>
    [InlineData("""WriteLiteral("<p data-x="); Write(Text); WriteLiteral(" data-y="); Write(Text); WriteLiteral(">");""", "CF033 CF033")]
    // <p @Text>, <p @Raw(Text)>, <p data-@Text="1">, <@Text>, </@Text>, <p title="a" @Text>, <!doctype @Text>
    [InlineData("""WriteLiteral("<p "); Write(Text); WriteLiteral(">");""", "CF034")]
    [InlineData("""WriteLiteral("<p "); Write(Raw(Text)); WriteLiteral(">");""", "CF034")]
    [InlineData("""WriteLiteral("<p data-"); Write(Text); WriteLiteral("=\"1\">");""", "CF034")]
    [InlineData("""WriteLiteral("<"); Write(Text); WriteLiteral(">");""", "CF034")]
    [InlineData("""WriteLiteral("</"); Write(Text); WriteLiteral(">");""", "CF034")]
    [InlineData("""WriteLiteral("<p title=\"a\" "); Write(Text); WriteLiteral(">");""", "CF034")]
    [InlineData("""WriteLiteral("<!doctype "); Write(Text); WriteLiteral(">");""", "CF034")]
    // <p @if (Number > 0) { <text>title="a" @Text</text> }>
    [InlineData("""WriteLiteral("<p "); if (Number > 0) { WriteLiteral("title=\"a\" "); Write(Text); } WriteLiteral(">");""", "CF034")]
    // <script>var x = "@Text"</script>, a style sheet, an event handler, a document in an attribute
    [InlineData("""WriteLiteral("<script>var x = \""); Write(Text); WriteLiteral("\"</script>");""", "CF035")]
    [InlineData("""WriteLiteral("<SCRIPT type=\"module\">"); Write(Number); WriteLiteral("</SCRIPT>");""", "CF035")]
    [InlineData("""WriteLiteral("<style>p { color: "); Write(Text); WriteLiteral(" }</style>");""", "CF035")]
    [InlineData("""WriteLiteral("<p"); BeginWriteAttribute("onclick", " onclick=\"", 1, "\"", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(">");""", "CF035")]
    [InlineData("""WriteLiteral("<iframe"); BeginWriteAttribute("srcdoc", " srcdoc=\"", 1, "\"", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(">");""", "CF035")]
    // <p hx-on:click="say('@Text')">, <p data-hx-on:click="say('@Text')">, <a href="javascript:say('@Text')">, <p hx-vals="@Text">
    [InlineData("""WriteLiteral("<p"); BeginWriteAttribute("hx-on:click", " hx-on:click=\"", 1, "\"", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(">");""", "CF035")]
    [InlineData("""WriteLiteral("<p data-hx-on:click=\"say('"); Write(Text); WriteLiteral("')\">");""", "CF035")]
    [InlineData("""WriteLiteral("<a"); BeginWriteAttribute("href", " href=\"", 1, "\"", 2, 2); WriteAttributeValue("", 1, "javascript:say('", 1, 1, true); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(">");""", "CF035")]
    [InlineData("""WriteLiteral("<p data-hx-vals='"); Write(Text); WriteLiteral("'>");""", "CF035")]
    // @Raw("<p data-x=")@Text
    [InlineData("""Write(Raw("<p data-x=")); Write(Text); WriteLiteral(">");""", "CF033")]
    // @{ WriteLiteral(Text); }
    [InlineData("""WriteLiteral(Text);""", "CF036")]
    // In a local function and a lambda, which begin as text
    [InlineData("""WriteLiteral("<p "); Row(); WriteLiteral(">"); void Row() { WriteLiteral("<b data-x="); Write(Text); WriteLiteral(">"); }""", "CF033")]
    [InlineData("""System.Action row = () => { WriteLiteral("<b "); Write(Text); }; row();""", "CF034")]
    [Theory]
    public async Task A_value_where_encoding_cannot_hold_it_does_not_compile(string calls, string expected) => Assert.Equal(expected, await ProblemsAsync(calls));

    // <p data-x="@Text" data-y='@Text'>@Text</p>
    [InlineData("""WriteLiteral("<p data-x=\""); Write(Text); WriteLiteral("\" data-y='"); Write(Text); WriteLiteral("'>"); Write(Text); WriteLiteral("</p>");""")]
    // <p title=@Text>: Razor hands it over as an attribute, which is given quotes
    [InlineData("""WriteLiteral("<p"); BeginWriteAttribute("title", " title=", 1, "", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(">");""")]
    // <p @Root>, <li @Key(Number) class="a">, <button @On(Events.Add(1))>
    [InlineData("""WriteLiteral("<p "); Write(Root); WriteLiteral("><li "); Write(Key(Number)); WriteLiteral(" class=\"a\"><button "); Write(On(Events.Add(1))); WriteLiteral(" type=\"button\">");""")]
    // <p @(Number > 0 ? "open" : null)>, <p @(Number switch { 1 => "a", _ => "b" })>
    [InlineData("""WriteLiteral("<p "); Write(Number > 0 ? "open" : null); WriteLiteral("><p "); Write(Number switch { 1 => "a", _ => "b" }); WriteLiteral(">");""")]
    // <textarea>@Text</textarea><title>@Text</title><!-- @Text --><p>1 < @Number</p>
    [InlineData("""WriteLiteral("<textarea>"); Write(Text); WriteLiteral("</textarea><title>"); Write(Text); WriteLiteral("</title><!-- "); Write(Text); WriteLiteral(" --><p>1 < "); Write(Number); WriteLiteral("</p>");""")]
    // <script type="application/json">@Raw(Text)</script>@Text
    [InlineData("""WriteLiteral("<script type=\"application/json\">"); Write(Raw(Text)); WriteLiteral("</script>"); Write(Text);""")]
    // <script>if (a < b) { "</p>" }</script><p>@Text</p>
    [InlineData("""WriteLiteral("<script>if (a < b) { \"</p>\" }</script><p>"); Write(Text); WriteLiteral("</p>");""")]
    // <!-- <p class=@Text data-x=@Text> --><p title="@Text" data-id="@Text" data-on="@Text">
    [InlineData("""WriteLiteral("<!-- <p"); BeginWriteAttribute("class", " class=", 1, "", 2, 1); WriteAttributeValue("", 1, Text, 1, 1, false); EndWriteAttribute(); WriteLiteral(" data-x="); Write(Text); WriteLiteral("> --><p data-id=\""); Write(Text); WriteLiteral("\" data-on=\""); Write(Text); WriteLiteral("\">");""")]
    // <img src="/a.svg" alt=""/><br/>@Text
    [InlineData("""WriteLiteral("<img src=\"/a.svg\" alt=\"\"/><br/><p class=a >"); Write(Text);""")]
    [Theory]
    public async Task What_encoding_can_hold_compiles(string calls) => Assert.Equal("", await ProblemsAsync(calls));

    private static async Task<string> ProblemsAsync(string calls)
    {
        var compiled = Compiled.Of($$"""
            public sealed record S;
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>
            {
                protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
                [Event] public void OnAdd(int id) { }
            }
            public sealed class CartView : Cart.View
            {
                public string Text => "text";
                public int Number => 1;
                public override async Task ExecuteAsync()
                {
                    await Task.Yield();
                    {{calls}}
                }
            }
            """);
        compiled.MustCompile();
        var found = await compiled.Output.WithAnalyzers([new ViewAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join(' ', found.OrderBy(problem => problem.Location.SourceSpan.Start).Select(problem => problem.Id));
    }
}
