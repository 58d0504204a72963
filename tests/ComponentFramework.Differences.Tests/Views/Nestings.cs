using System.Text;

namespace ComponentFramework.Differences.Tests.Views;

/// <summary>Elements in elements: every combination that a parsing rule could be about.</summary>
internal static class Nestings
{
    private static readonly string[] Names =
    [
        .. ("a abbr address applet area article aside audio b base bdi big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed " +
            "fieldset figcaption figure font footer form frame frameset h1 h2 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter " +
            "nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent slot small source span strike strong style sub " +
            "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr x-card xmp foreignobject desc mi annotation-xml").Split(' '),
    ];

    private static readonly string[] Surroundings =
    [
        "{0}", "<p>{0}</p>", "<p><span>{0}</span></p>", "<a>{0}</a>", "<a><b>{0}</b></a>", "<button>{0}</button>", "<form>{0}</form>", "<h1>{0}</h1>", "<h1><i>{0}</i></h1>", "<ul><li>{0}</li></ul>", "<li><div>{0}</div></li>", "<li><p>{0}</p></li>",
        "<dl><dd>{0}</dd></dl>", "<dl><dt><div>{0}</div></dt></dl>", "<table>{0}</table>", "<table><tbody>{0}</tbody></table>", "<table><tbody><tr>{0}</tr></tbody></table>", "<p><button>{0}</button></p>", "<a><object>{0}</object></a>",
        "<table><tbody><tr><td>{0}</td></tr></tbody></table>", "<a><table><tbody><tr><td>{0}</td></tr></tbody></table></a>", "<button><table><caption>{0}</caption></table></button>", "<table><colgroup>{0}</colgroup></table>",
        "<select>{0}</select>", "<select><optgroup>{0}</optgroup></select>", "<select><option>{0}</option></select>", "<datalist>{0}</datalist>", "<datalist><option>{0}</option></datalist>", "<ruby>{0}</ruby>", "<ruby><rt>{0}</rt></ruby>",
        "<svg>{0}</svg>", "<svg><g>{0}</g></svg>", "<svg><title>{0}</title></svg>", "<math>{0}</math>", "<math><mi>{0}</mi></math>", "<template>{0}</template>", "<noscript>{0}</noscript>", "<pre>{0}</pre>", "<b><b><b>{0}</b></b></b>",
        "<object>{0}</object>", "<details><summary>{0}</summary></details>", "<fieldset><legend>{0}</legend></fieldset>", "<div id=\"k\" data-keep>{0}</div>", "<p><object>{0}</object></p>", "<form><table><tbody><tr><td>{0}</td></tr></tbody></table></form>",
    ];

    /// <summary>Documents with one element in each surrounding, and each element in each other.</summary>
    public static IEnumerable<(byte[] Older, byte[] Newer)> InOneAnother()
    {
        foreach (var name in Names)
        {
            foreach (var surrounding in Surroundings)
            {
                yield return Pair(surrounding, Written(name, "x"), Written(name, "y"));
                yield return Pair(surrounding, $"<{name}>", $"<{name} title=\"t\">");
                yield return Pair(surrounding, $"<{name}/>", $"<{name} title=\"t\"/>");
                yield return Pair(surrounding, Written(name, "\nx"), Written(name, "\ny"));
                yield return Pair(surrounding, "x" + Written(name, ""), Written(name, "") + "y");
            }
        }
    }

    /// <summary>Documents with each element in each other in each surrounding; a part of them, another one each time.</summary>
    public static IEnumerable<(byte[] Older, byte[] Newer)> Threefold(int everyNth)
    {
        var index = Random.Shared.Next(everyNth);
        return from surrounding in Surroundings
               from outer in Names
               from inner in Names
               where index++ % everyNth == 0
               select Pair(surrounding, Written(outer, Written(inner, "x")), Written(outer, Written(inner, "y")));
    }

    private static string Written(string name, string content) => $"<{name}>{content}</{name}>";

    private static (byte[] Older, byte[] Newer) Pair(string surrounding, string older, string newer)
    {
        var format = $"<div id=\"r\"><i>1</i>{surrounding}<b>2</b><u>{{1}}</u></div>";
        return (Encoding.UTF8.GetBytes(string.Format(null, format, older, "3")), Encoding.UTF8.GetBytes(string.Format(null, format, newer, "4")));
    }
}
