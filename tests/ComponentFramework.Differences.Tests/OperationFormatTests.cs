using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class OperationFormatTests
{
    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>", "[]")]
    [InlineData("<p class=\"a\" hidden>x</p>", "<p class='b' title=\"&quot;&amp;\">x</p>", "[['a',[],'p',{'class':'b','title':'\\'&','hidden':null}]]")]
    [InlineData("<p><b>a</b>1</p>", "<p><b>a</b>2 &lt; 3</p>", "[['t',[1],'#text','2 < 3']]")]
    [InlineData("<p>x<!--a--></p>", "<p>x<!--b&amp;--></p>", "[['t',[1],'#comment','b&amp;']]")]
    [InlineData("<ul> <li>1</li> </ul>", "<ul> <li>1</li> <li>2</li> </ul>", "[['s',[3],'ul',3,[],'<li>2</li> ']]")]
    [InlineData("<ul><li>1</li> <li>2</li></ul>", "<ul><li>1</li></ul>", "[['s',[1],'ul',3,['#text','li'],'']]")]
    [InlineData("<div><p>1</p></div>", "<div><h2>1</h2>x</div>", "[['s',[0],'div',1,['p'],'<h2>1</h2>x']]")]
    [InlineData("<ul><li id='a'></li><li id='b'></li><li id='c'></li></ul>", "<ul><li id='c'></li><li id='a'></li><li id='b'></li></ul>", "[['m',[2],'ul',3,'li',0]]")]
    [InlineData("<ul><li id='a'></li><li id='b'></li><li id='c'></li></ul>", "<ul><li id='b'></li><li id='c'></li><li id='a'></li></ul>", "[['m',[0],'ul',3,'li',2]]")]
    [InlineData("<ul><li id='a'>1</li><li id='b'></li></ul>", "<ul><li id='b'></li><li id='a'>2</li></ul>", "[['m',[1],'ul',2,'li',0],['t',[1,0],'#text','2']]")]
    [InlineData("<div><template id='k&amp;' data-keep></template><i></i></div>", "<div><i></i></div>", "[['s',[0],'div',2,['*k&'],'']]")]
    [InlineData("<div><svg><g/></svg></div>", "<div><svg><path/></svg></div>", "[['s',[0],'div',1,['svg'],'<svg><path/></svg>']]")]
    [InlineData("<input value=\"1\" CHECKED>", "<input value=\"2\" disabled>", "[['a',[],'input',{'value':'2','disabled':'','checked':null}]]")]
    [InlineData("<select><option value=\"a\" selected>A</option></select>", "<select><option value=\"a\">A</option></select>", "[['a',[0],'option',{'selected':null}]]")]
    [InlineData("<textarea></textarea>", "<textarea>&lt;b&gt;</textarea>", "[['s',[0],'textarea',0,[],'&lt;b&gt;']]")]
    public void Operations_are_written_like_this(string older, string newer, string operations) =>
        Assert.Equal(operations.Replace("\\'", "\\\"", StringComparison.Ordinal).Replace('\'', '"'), Differ.Operations(older, newer));

    [Fact]
    public void What_belongs_to_the_answer_is_left_to_the_caller() =>
        Assert.Equal("[]", Differ.Operations(
            "<div id=\"a\" data-state=\"x\" data-rev=\"1\"><i></i></div>",
            "<div id=\"a\" data-state=\"y\" data-rev=\"2\" data-live><i></i></div>"));

    [Fact]
    public void The_same_attributes_inside_are_ordinary() =>
        Assert.Equal("[[\"a\",[0],\"i\",{\"data-rev\":\"2\"}]]", Differ.Operations("<div><i data-rev=\"1\"></i></div>", "<div><i data-rev=\"2\"></i></div>"));

    [Fact]
    public void What_the_page_keeps_is_never_looked_into() =>
        Assert.Equal("[]", Differ.Operations(
            "<div><section id=\"k\" data-keep class=\"a\"><p>1</p></section></div>",
            "<div><section id=\"k\" data-keep class=\"b\"><p>2</p><p></p></section></div>"));

    [Fact]
    public void White_space_around_the_root_does_not_count() =>
        Assert.Equal("[[\"t\",[0],\"#text\",\"b\"]]", Differ.Operations("\n<p>a</p>\n", "<p>b</p>  "));

    [Fact]
    public void A_row_put_before_others_leaves_them_alone()
    {
        static string List(params int[] rows) => $"<ul>{string.Concat(rows.Select(row => $"<li><b>{row}</b><p>some text</p></li>"))}</ul>";
        Assert.Equal("[[\"s\",[0],\"ul\",3,[],\"<li><b>9</b><p>some text</p></li>\"]]", Differ.Operations(List(1, 2, 3), List(9, 1, 2, 3)));
        Assert.Equal("[[\"s\",[0],\"ul\",3,[\"li\"],\"\"]]", Differ.Operations(List(1, 2, 3), List(2, 3)));
    }

    [Fact]
    public void A_hundred_kilobytes_of_hostile_text_stay_a_value()
    {
        var hostile = string.Concat(Enumerable.Repeat("\"'</script>\\\u2028😀&quot;", 6000));
        var operations = Differ.Operations("<p title=\"\"></p>", $"<p title=\"{System.Net.WebUtility.HtmlEncode(hostile)}\"></p>");
        using var json = System.Text.Json.JsonDocument.Parse(operations);
        Assert.Equal(hostile, json.RootElement[0][3].GetProperty("title").GetString());
    }

    [Fact]
    public void One_outline_serves_many_comparisons_at_once()
    {
        using var outline = HtmlOutline.Read(Differ.Utf8("<ul><li id=\"a\">1</li><li id=\"b\">2</li></ul>"), out _)!;
        Parallel.For(0, 2000, index =>
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            Assert.True(HtmlDiff.TryWrite(outline, Differ.Utf8($"<ul><li id=\"b\">{index}</li><li id=\"c\">3</li></ul>"), output, out _));
            Assert.Equal(
                Differ.Operations("<ul><li id=\"a\">1</li><li id=\"b\">2</li></ul>", $"<ul><li id=\"b\">{index}</li><li id=\"c\">3</li></ul>"),
                System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
        });
    }
}
