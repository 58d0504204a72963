using System.Text;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("<div>\r\n</div>")]
    [InlineData("<div title=\"\r\"></div>")]
    [InlineData("<div>\0</div>")]
    public void Bytes_that_a_browser_replaces(string html) => AssertRefused(DiffRefusal.ControlCharacter, html);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("text")]
    [InlineData("<p></p><p></p>")]
    [InlineData("<p></p> and text")]
    [InlineData("text <p></p>")]
    [InlineData("<p></p><!-- c -->")]
    public void More_or_less_than_one_root(string html) => AssertRefused(DiffRefusal.NotOneRoot, html);

    [Theory]
    [InlineData("<div><p>x</div>")]
    [InlineData("<div><b><i>x</b></i></div>")]
    [InlineData("<div></p></div>")]
    [InlineData("<div></br></div>")]
    [InlineData("<div></DIV>")]
    [InlineData("<ul><li>1<li>2</ul>", DiffRefusal.ForbiddenNesting)]
    [InlineData("<div><input></input></div>")]
    [InlineData("<div><svg></svgs></div>")]
    [InlineData("<div><svg><g></svg></g></div>")]
    [InlineData("<div><textarea>a</textareas></div>")]
    internal void Misnesting(string html, DiffRefusal refusal = DiffRefusal.MismatchedEndTag) => AssertRefused(refusal, html);

    [Theory]
    [InlineData("<div><p>x</p>")]
    [InlineData("<div><br>")]
    [InlineData("<div><svg><g></g>")]
    [InlineData("<div><noscript></div>")]
    public void Elements_without_an_end(string html) => AssertRefused(DiffRefusal.UnclosedElement, html);

    [Theory]
    [InlineData("<a><a></a></a>")]
    [InlineData("<a><span><a></a></span></a>")]
    [InlineData("<button><span><button></button></span></button>")]
    [InlineData("<form><div><form></form></div></form>")]
    [InlineData("<p><div></div></p>")]
    [InlineData("<p><span><ul></ul></span></p>")]
    [InlineData("<p><table></table></p>")]
    [InlineData("<p><hr></p>")]
    [InlineData("<p><object></object><p></p></p>")]
    [InlineData("<ul><li><div><li></li></div></li></ul>")]
    [InlineData("<dl><dt><span><dd></dd></span></dt></dl>")]
    [InlineData("<h1><h2></h2></h1>")]
    public void Elements_that_end_others(string html) => AssertRefused(DiffRefusal.ForbiddenNesting, html);

    [Theory]
    [InlineData("<table><tr><td></td></tr></table>")]
    [InlineData("<table><td></td></table>")]
    [InlineData("<table><tbody>x</tbody></table>")]
    [InlineData("<table>&#32;</table>")]
    [InlineData("<table><tbody><tr>\u00A0</tr></tbody></table>")]
    [InlineData("<table><div></div></table>")]
    [InlineData("<table><tbody><tr><form></form></tr></tbody></table>")]
    [InlineData("<table><col></table>")]
    [InlineData("<div><tr></tr></div>")]
    [InlineData("<div><option></option></div>")]
    [InlineData("<select>text</select>")]
    [InlineData("<select><div></div></select>")]
    [InlineData("<select><select></select></select>")]
    [InlineData("<select><option><b>x</b></option></select>")]
    [InlineData("<select><hr></select>")]
    [InlineData("<div><rt></rt></div>")]
    public void Content_that_a_browser_moves_or_drops(string html) => AssertRefused(DiffRefusal.MisplacedContent, html);

    [Theory]
    [InlineData("<div><i id=\"a\"></i><b id=\"a\"></b></div>")]
    [InlineData("<div id=\"a\"><b id='a'></b></div>")]
    public void An_id_twice(string html) => AssertRefused(DiffRefusal.DuplicateId, html);

    [Theory]
    [InlineData("<div class=\"a\" class=\"b\"></div>")]
    [InlineData("<div class=\"a\" CLASS=\"b\"></div>")]
    [InlineData("<div><svg d d></svg></div>")]
    public void An_attribute_twice(string html) => AssertRefused(DiffRefusal.DuplicateAttribute, html);

    [Theory]
    [InlineData("<pre>\nx</pre>")]
    [InlineData("<pre>&#10;x</pre>")]
    [InlineData("<textarea>\nx</textarea>")]
    [InlineData("<textarea>&#xA;x</textarea>")]
    public void A_line_feed_that_a_browser_drops(string html) => AssertRefused(DiffRefusal.LeadingNewline, $"<div>{html}</div>");

    [Theory]
    [InlineData("<div>&bogus;</div>")]
    [InlineData("<div>&copy 2</div>")]
    [InlineData("<div>?a&copy=2</div>")]
    [InlineData("<div title=\"&copy\"></div>")]
    [InlineData("<textarea>&x;</textarea>")]
    public void References_that_depend_on_what_follows(string html) => AssertRefused(DiffRefusal.UnknownReference, html);

    [Theory]
    [InlineData("frameset")]
    [InlineData("plaintext")]
    [InlineData("listing")]
    [InlineData("xmp")]
    [InlineData("marquee")]
    [InlineData("nobr")]
    [InlineData("image")]
    [InlineData("body")]
    [InlineData("title")]
    [InlineData("font")]
    public void Elements_that_belong_in_no_body(string name) => AssertRefused(DiffRefusal.UnsupportedElement, $"<div><{name}></{name}></div>");

    [Theory]
    [InlineData("<svg><p></p></svg>")]
    [InlineData("<svg><foreignObject></foreignObject></svg>")]
    [InlineData("<svg><script></script></svg>")]
    [InlineData("<svg><title><b></b></title></svg>")]
    [InlineData("<math><annotation-xml></annotation-xml></math>")]
    [InlineData("<template shadowrootmode=\"open\"></template>")]
    public void Content_of_pictures_that_is_HTML_again(string html) => AssertRefused(DiffRefusal.UnsupportedElement, $"<div>{html}</div>");

    [Theory]
    [InlineData("<!doctype html><p></p>")]
    [InlineData("<div><![CDATA[x]]></div>")]
    [InlineData("<div><svg><![CDATA[x]]></svg></div>")]
    [InlineData("<div><?php ?></div>")]
    [InlineData("<div><!x></div>")]
    public void Declarations_and_instructions(string html) => AssertRefused(DiffRefusal.UnsupportedMarkup, html);

    [Theory]
    [InlineData("<div><!--></div>")]
    [InlineData("<div><!---></div>")]
    [InlineData("<div><!-- a --!> --></div>")]
    [InlineData("<div><!-- <!-- --></div>")]
    [InlineData("<div><!-- a </div>")]
    public void Comments_without_a_certain_end(string html) => AssertRefused(DiffRefusal.MalformedComment, html);

    [Theory]
    [InlineData("<div/>")]
    [InlineData("<div><span/></div>")]
    [InlineData("<div class=\"a\"id=\"b\"></div>")]
    [InlineData("<div class = \"a\"></div>")]
    [InlineData("<div class=></div>")]
    [InlineData("<div a\"b></div>")]
    [InlineData("<div =a></div>")]
    [InlineData("<div a=b\"c></div>")]
    [InlineData("<div / a></div>")]
    [InlineData("<div>a < b</div>")]
    [InlineData("<div></div x>")]
    [InlineData("<DIV></DIV>")]
    [InlineData("<div ä></div>")]
    [InlineData("<div><x_y></x_y></div>")]
    [InlineData("<div class=\"a></div>")]
    public void Tags_that_are_not_plainly_written(string html) => AssertRefused(DiffRefusal.MalformedTag, html);

    [Theory]
    [InlineData("<script>if (a < b) x()</script>")]
    [InlineData("<script><!-- x --></script>")]
    [InlineData("<style><b></style>")]
    [InlineData("<textarea><b></textarea>")]
    [InlineData("<iframe><p></p></iframe>")]
    public void Markup_in_raw_text(string html) => AssertRefused(DiffRefusal.MarkupInRawText, $"<div>{html}</div>");

    [Theory]
    [InlineData("<script>a()</script>", "<script>b()</script>")]
    [InlineData("<script src=\"a\"></script>", "<script src=\"b\"></script>")]
    [InlineData("<script>a()</script>", "")]
    [InlineData("", "<p><script>a()</script></p>")]
    [InlineData("<style>a{}</style>", "<style>b{}</style>")]
    [InlineData("<noscript><p>a</p></noscript>", "<noscript><p>b</p></noscript>")]
    [InlineData("<svg><style>a{}</style></svg>", "<svg><style>b{}</style></svg>")]
    [InlineData("<iframe src=\"a\"></iframe>", "<iframe src=\"b\"></iframe>")]
    public void Scripts_and_styles_that_change(string older, string newer)
    {
        Assert.Equal(DiffRefusal.RawTextDiffers, Differ.Refusal($"<div>{older}</div>", $"<div>{newer}</div>"));
        Assert.Equal("[[\"t\",[1,0],\"#text\",\"2\"]]", Differ.Operations($"<div>{older}.<b>1</b></div>".Replace(".", older.Length == 0 ? "." : "", StringComparison.Ordinal), $"<div>{older}.<b>2</b></div>".Replace(".", older.Length == 0 ? "." : "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<div></div>", "<p></p>")]
    [InlineData("<div id=\"a\"></div>", "<div id=\"b\"></div>")]
    [InlineData("<div id=\"a\"></div>", "<div></div>")]
    [InlineData("<svg></svg>", "<svg><g></g></svg>")]
    [InlineData("<script>a</script>", "<script>b</script>")]
    public void Another_root(string older, string newer) => Assert.Equal(DiffRefusal.RootDiffers, Differ.Refusal(older, newer));

    [Theory]
    [InlineData("@click")]
    [InlineData("[x]")]
    [InlineData("1")]
    public void A_changed_attribute_that_no_script_can_set(string name)
    {
        Assert.Equal(DiffRefusal.AttributeName, Differ.Refusal($"<div {name}=\"a\"></div>", $"<div {name}=\"b\"></div>"));
        Assert.Equal(DiffRefusal.AttributeName, Differ.Refusal($"<div {name}=\"a\"></div>", "<div></div>"));
        Assert.Equal("[[\"a\",[],\"div\",{\"title\":\"\"}]]", Differ.Operations($"<div {name}=\"a\"></div>", $"<div {name}=\"a\" title></div>"));
    }

    [Theory]
    [InlineData("<div><p>{0}</p><b></b></div>", "<div><p></p><b>{0}</b></div>")]
    [InlineData("<div><i>{0}</i></div>", "<div><u>{0}</u></div>")]
    [InlineData("<div><section id=\"k\"></section></div>", "<div>{0}</div>")]
    public void What_the_page_keeps_at_another_parent(string older, string newer)
    {
        const string Kept = "<template id=\"k\" data-keep></template>";
        Assert.Equal(DiffRefusal.KeptElementMoved, Differ.Refusal(string.Format(null, older, Kept), string.Format(null, newer, Kept)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8()
    {
        Differ.TryCompare([.. "<p>"u8, 0xFF, .. "</p>"u8], [.. "<p></p>"u8], out _, out var refusal);
        Assert.Equal(DiffRefusal.NotUtf8, refusal);
    }

    [Fact]
    public void Elements_nested_too_deeply() =>
        AssertRefused(DiffRefusal.TooDeep, Nested(201), Nested(200));

    [Fact]
    public void Pictures_nested_too_deeply() =>
        AssertRefused(DiffRefusal.TooDeep, $"<div><svg>{Repeat("<g>", 65)}{Repeat("</g>", 65)}</svg></div>", $"<div><svg>{Repeat("<g>", 64)}{Repeat("</g>", 64)}</svg></div>");

    [Fact]
    public void A_text_so_long_that_browsers_split_it() =>
        AssertRefused(DiffRefusal.TextTooLong, $"<p>{new string('x', 65536)}</p>", $"<p>{new string('x', 65535)}</p>");

    [Fact]
    public void A_list_that_is_shuffled_beyond_reason()
    {
        static string List(IEnumerable<int> keys) => $"<ul>{string.Concat(keys.Select(key => $"<li id=\"k{key}\"></li>"))}</ul>";
        Assert.Equal(DiffRefusal.TooManyMoves, Differ.Refusal(List(Enumerable.Range(0, 6000)), List(Enumerable.Range(0, 6000).Reverse())));
    }

    [Fact]
    public void Doubt_counts_even_where_both_documents_are_equal() =>
        Assert.Equal(DiffRefusal.MismatchedEndTag, Differ.Refusal("<div><div><p>a</div><b>1</b></div>", "<div><div><p>a</div><b>2</b></div>"));

    [Fact]
    public void Doubt_counts_wherever_it_is_in_the_second_document()
    {
        const string Older = "<ul><li id=\"a\">1</li><li id=\"b\">2</li></ul>";
        Assert.Equal(DiffRefusal.DuplicateId, Differ.Refusal(Older, "<ul><li id=\"a\">1</li><li id=\"b\">2</li><li id=\"a\">1</li></ul>"));
        Assert.Equal(DiffRefusal.DuplicateId, Differ.Refusal(Older, "<ul><li id=\"b\">x</li><li id=\"a\">1</li><li id=\"b\">2</li></ul>"));
        Assert.Equal(DiffRefusal.DuplicateId, Differ.Refusal(Older, "<ul><li id=\"c\">x</li><li id=\"a\">1</li><li><p id=\"c\"></p></li></ul>"));
        Assert.Equal(DiffRefusal.ForbiddenNesting, Differ.Refusal(Older, "<ul><li id=\"a\">1</li><li id=\"b\">2<li>3</li></li></ul>"));
    }

    private static void AssertRefused(DiffRefusal expected, string html, string? accepted = null)
    {
        Assert.Equal(expected, Differ.Refusal(html, "<p>y</p>"));
        Assert.Equal(expected, Differ.Refusal("<div>y</div>", html));
        if (Encoding.UTF8.GetByteCount(html) > 0 && expected is not (DiffRefusal.NotOneRoot or DiffRefusal.ControlCharacter))
        {
            Assert.Equal(expected, Differ.Refusal(html, html));
        }

        if (accepted is not null)
        {
            Assert.Equal(DiffRefusal.None, Differ.Refusal(accepted, accepted));
        }
    }

    private static string Nested(int depth) => Repeat("<div>", depth) + Repeat("</div>", depth);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
