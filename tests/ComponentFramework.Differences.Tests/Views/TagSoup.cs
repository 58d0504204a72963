using System.Text;

namespace ComponentFramework.Differences.Tests.Views;

/// <summary>Makes markup with all the mistakes and traps of HTML; the second version differs in a few places.</summary>
public sealed class TagSoup(int seed, int size)
{
    private static readonly string[] Names =
    [
        "p", "div", "li", "ul", "a", "b", "i", "em", "button", "form", "h1", "h2", "table", "tbody", "thead", "tr", "td", "th", "caption", "colgroup", "select", "option", "optgroup",
        "dl", "dt", "dd", "span", "pre", "textarea", "svg", "math", "template", "nobr", "ruby", "rt", "rp", "noscript", "style", "script", "title", "object", "datalist",
        "fieldset", "legend", "label", "details", "summary", "address", "section", "article", "center", "x-y", "iframe", "font", "image", "main", "menu", "video", "body", "html", "plaintext", "search", "dialog", "listing", "xmp",
    ];

    private static readonly string[] Voids = ["br", "hr", "img", "input", "wbr", "col", "meta", "link", "source", "track", "area", "embed", "param", "keygen", "base", "frame", "bgsound"];

    private static readonly string[] Foreign =
        ["g", "path", "title", "desc", "foreignObject", "p", "style", "a", "circle", "mi", "annotation-xml", "div", "text", "linearGradient", "image", "script", "font", "switch", "table", "select", "mtext"];

    private static readonly string[] Texts =
    [
        "x", " ", "\n", "\n  ", "a & b", "&amp;", "&lt;b&gt;", "&copy", "&copy;", "&notin;", "&not", "&#0;", "&#x80;", "&#xD;", "&#10;", "&#128512;", "&#xD800;", "&#39", "&bogus;", "&hellip;", "<", "< b", "</", "<!", "<!-- c -->",
        "<!---->", "<!-->", "<!--->", "<!-- a --!> -->", "<!-- <!-- -->", "<?x?>", "<![CDATA[x]]>", "<!doctype html>", "]]>", "\0", "\r\n", "日本", "😀", "</p>", "</br>", "\f", "\u00A0", "&Aacute;&thetasym;",
    ];

    private static readonly string[] Attributes =
    [
        " class=\"a\"", " class='b'", " class=c", " hidden", " title=\"a & b\"", " title=\"&amp;&quot;\"", " title='\"'", " href=\"?a=1&copy=2&b=3\"", " href=\"?a&copy\"", " data-x=\"&#0;\"", " id=\"k1\"", " id=\"k2\"", " id=k3", " Class=\"x\"",
        " data-keep", " id=\"k4\" data-keep", " value=\"1\"", " a=\"1\"b=\"2\"", " a = \"1\"", " a=", "/", " /", " =x", " a\"b=1", "\n  title=\"x\"", " @click=\"x\"", " shadowrootmode=\"open\"", " type=hidden", " color=\"red\"", " title=\"\n\"", " viewBox=\"0 0 1 1\"",
        " href=/a/b/", " checked=\"\"", " x:y=\"1\"",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _pieces = [];
    private readonly bool _isTidy = seed % 4 != 0;
    private int _budget = 3 + size;

    public (byte[] Older, byte[] Newer) Pair()
    {
        _pieces.Add("<div id=\"root\" data-state=\"a\">");
        for (var i = 0; i < 1 + size / 8; i++)
        {
            Node(0);
        }

        _pieces.Add("</div>");
        var older = string.Concat(_pieces);
        for (var i = _random.Next(4); i > 0; i--)
        {
            Change();
        }

        return (Encoding.UTF8.GetBytes(older), Encoding.UTF8.GetBytes(string.Concat(_pieces)));
    }

    private void Node(int depth)
    {
        if (_budget-- <= 0 || depth > 12 || _random.Next(4) == 0)
        {
            _pieces.Add(_isTidy ? Texts[_random.Next(6)] : Texts[_random.Next(Texts.Length)]);
            return;
        }

        if (_random.Next(6) == 0)
        {
            _pieces.Add($"<{Voids[_random.Next(_isTidy ? 11 : Voids.Length)]}{Attribute()}>");
            return;
        }

        Element(Names[_random.Next(Names.Length)], depth);
    }

    private void Element(string name, int depth)
    {
        _pieces.Add($"<{name}{Attribute()}>");
        for (var i = _random.Next(4); i > 0; i--)
        {
            switch (name)
            {
                case "table" or "tbody" or "tr" or "select" or "ul" or "dl" or "colgroup" or "optgroup" or "ruby" when _random.Next(8) > 0:
                    Element(name switch
                    {
                        "table" => "tbody",
                        "tbody" => "tr",
                        "tr" => "td",
                        "ul" => "li",
                        "dl" => "dt",
                        "colgroup" => "col",
                        "ruby" => "rt",
                        _ => "option",
                    }, depth + 1);
                    break;
                case "svg" or "math" or "g" when _random.Next(8) > 0:
                    Element(Foreign[_random.Next(Foreign.Length)], depth + 1);
                    break;
                default:
                    Node(depth + 1);
                    break;
            }
        }

        if (_isTidy || _random.Next(12) > 0)
        {
            _pieces.Add($"</{name}>");
        }
    }

    private string Attribute() => _random.Next(3) > 0 ? "" : Attributes[_random.Next(_isTidy ? 13 : Attributes.Length)];

    private void Change()
    {
        var at = _random.Next(1, _pieces.Count);
        switch (_random.Next(4))
        {
            case 0:
                _pieces.Insert(at, Texts[_random.Next(6)]);
                break;
            case 1:
                _pieces.Insert(at, $"<{Names[_random.Next(20)]}></>".Replace("</>", $"</{Names[_random.Next(20)]}>", StringComparison.Ordinal));
                break;
            case 2 when at < _pieces.Count - 1 && !_pieces[at].StartsWith('<'):
                _pieces.RemoveAt(at);
                break;
            default:
                var name = Names[_random.Next(Names.Length)];
                _pieces.Insert(at, $"<{name}{Attribute()}>{Texts[_random.Next(6)]}</{name}>");
                break;
        }
    }
}
