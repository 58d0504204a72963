using System.Text.RegularExpressions;

namespace ComponentFramework.Generators.Views;

/// <summary>Follows the element that has <c>@Root</c> from its tag to its end, and finds what stands beside it.</summary>
internal sealed class RootOutline
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    private static readonly Regex Comment = new("<!--.*?-->", RegexOptions.Singleline | RegexOptions.Compiled);

    private readonly HtmlContext _html = new();
    private readonly Stack<string> _open = new();
    private string _before = "";
    private bool _hasBegun;
    private bool _isSelfClosing;

    /// <summary>Whether the element with <c>@Root</c> has been closed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Reads markup of the template.</summary>
    /// <returns>The first line that stands behind the root element, or null.</returns>
    public string? Read(string markup)
    {
        for (var i = 0; i < markup.Length; i++)
        {
            var before = _html.Place;
            if (IsOver && before == HtmlPlace.Text && !char.IsWhiteSpace(markup[i]) && !IsComment(markup, i))
            {
                return Line(markup.Substring(i));
            }

            _html.Read(markup[i]);
            if (!_hasBegun)
            {
                _before += markup[i];
            }

            if (before is not (HtmlPlace.Text or HtmlPlace.TagStart or HtmlPlace.Comment or HtmlPlace.Declaration) && markup[i] == '>' && _html.Place is HtmlPlace.Text or HtmlPlace.Script or HtmlPlace.PlainText)
            {
                EndTag();
            }

            _isSelfClosing = markup[i] == '/' && _html.Place == HtmlPlace.Tag;
        }

        return null;
    }

    /// <summary>A value was written here; false when it stands beside the root element.</summary>
    public bool ReadValue()
    {
        if (_html.Place == HtmlPlace.Text && (IsOver || !_hasBegun))
        {
            return false;
        }

        _html.ReadValue();
        return true;
    }

    /// <summary>An attribute was written here.</summary>
    public void ReadAttribute() => _html.ReadAttributes();

    /// <summary><c>@Root</c> was written here.</summary>
    /// <returns>Whether it stands in a tag, and the first line that stands before that, or null.</returns>
    public (bool IsInTag, string? Before) Begin()
    {
        var start = _before.LastIndexOf('<');
        if (!_html.IsInTag || _html.IsEndTag || start < 0)
        {
            return (false, null);
        }

        _hasBegun = true;
        _html.ReadAttributes();
        var stray = Comment.Replace(_before.Substring(0, start), "");
        return (true, string.IsNullOrWhiteSpace(stray) ? null : Line(stray));
    }

    private void EndTag()
    {
        if (!_hasBegun)
        {
            return;
        }

        if (_html.IsEndTag)
        {
            if (_open.Contains(_html.Tag))
            {
                while (_open.Pop() != _html.Tag)
                {
                }
            }
        }
        else if (!_isSelfClosing && !Void.Contains(_html.Tag))
        {
            _open.Push(_html.Tag);
        }

        IsOver |= _open.Count == 0;
    }

    private static bool IsComment(string markup, int at) => string.CompareOrdinal(markup, at, "<!--", 0, 4) == 0;

    private static string Line(string text) => text.Trim().Split('\r', '\n')[0].Trim();
}
