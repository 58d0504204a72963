using System.Text;
using ComponentFramework.Encoders;
using ComponentFramework.Rendering;

namespace ComponentFramework.Differences.Tests.Views;

/// <summary>A view whose state is strings that somebody chose to break it, and a trigger that carries what a click will change.</summary>
internal sealed class HostileView(int seed, int size)
{
    private static readonly string[] Pieces =
    [
        "'", "\"", "''>", "\">", "' data-optimistic='[]", "</script>", "<script>alert(1)</script>", "-->", "<!--", "]]>", "<![CDATA[", "&", "&#39;", "&apos", "&quot;", "&amp;#39;", "&#0;", "\\", "\\u0027", "\\'", "\\\"",
        "]", "}", "\",\"", "{\"a\":1}", "\0", "\r", "\n", "\r\n", "\t", "\f", "\u0001", "\u007F", "\u0085", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDC00\uD800", "😀", "日本語", "é", "e\u0301", "\u202E",
        "</article>", "</button>", "<img src=x onerror=alert(1)>", "<", ">", "/", "=", "`", " ", "x", "on", "javascript:alert(1)",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The view before and after the click, without the trigger's operations.</summary>
    /// <param name="isRaw">Whether the strings also stand there as markup, as an author can write them at his own risk.</param>
    public (HostileDocument Older, HostileDocument Newer) Pair(bool isRaw = false)
    {
        var older = Strings();
        var newer = older.Select(text => _random.Next(3) == 0 ? text : Text()).ToArray();
        newer = newer[_random.Next(2)..];
        return (new(older, isRaw), new(newer, isRaw));
    }

    private string[] Strings() => [.. Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Text())];

    private string Text()
    {
        var text = string.Concat(Enumerable.Range(0, 1 + _random.Next(1 + size / 6)).Select(_ => Pieces[_random.Next(Pieces.Length)]));
        return _random.Next(60) == 0 ? string.Concat(Enumerable.Repeat(text, 1 + 100_000 / text.Length)) : text;
    }
}

internal sealed record HostileDocument(string[] Strings, bool IsRaw)
{
    /// <summary>The document with its trigger carrying operations; as the framework compares it when there are none.</summary>
    public byte[] Write(string? operations = null)
    {
        using var output = new RenderBuffer();
        output.Write("<article id=\"a-1\" data-component=\"a\" data-state=\"s\"><button"u8);
        if (operations is not null)
        {
            output.Write(" data-optimistic="u8);
            OperationsAttribute.WriteValue(Encoding.UTF8.GetBytes(operations), output);
        }

        output.Write(" hx-post=\"/components/a\">Go</button><ul>"u8);
        foreach (var text in Strings)
        {
            output.Write("<li title=\""u8);
            HtmlText.Write(output, text);
            output.Write("\">x"u8);
            HtmlText.Write(output, text);
            output.Write("</li>"u8);
            if (IsRaw)
            {
                output.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        output.Write("</ul></article>"u8);
        return output.Written.ToArray();
    }
}
