using System;

namespace ComponentFramework.Generators.Views;

/// <summary>Where in HTML the next character would stand, as a browser's tokenizer knows it after the literals of a view.</summary>
internal sealed class HtmlContext
{
    private string _tag = "";
    private string _rawText = "";
    private bool _isEndTag;
    private string _ending = "";

    public HtmlPlace Place { get; private set; } = HtmlPlace.Text;

    /// <summary>The name of the attribute that is read, as it is written.</summary>
    public string Attribute { get; private set; } = "";

    /// <summary>The name of the tag that is read or was read last, in lower case.</summary>
    public string Tag => _tag;

    /// <summary>Whether that is an end tag.</summary>
    public bool IsEndTag => _isEndTag;

    public bool IsInTag => Place is HtmlPlace.TagName or HtmlPlace.Tag or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName;

    /// <summary>Reads markup of the template.</summary>
    public void Read(string markup)
    {
        for (var i = 0; i < markup.Length; i++)
        {
            Read(markup[i]);
        }
    }

    /// <summary>A value was written here.</summary>
    public void ReadValue()
    {
        switch (Place)
        {
            case HtmlPlace.TagStart:
                Place = HtmlPlace.TagName;
                break;
            case HtmlPlace.Tag:
                Place = HtmlPlace.AttributeName;
                break;
            case HtmlPlace.BeforeValue:
                Place = HtmlPlace.UnquotedValue;
                break;
        }
    }

    /// <summary>A whole attribute, or several, were written here; in a comment or a script they are not attributes.</summary>
    public void ReadAttributes() => Place = IsInTag ? HtmlPlace.Tag : Place;

    public void Read(char letter)
    {
        var before = Place;
        ReadAt(letter);
        if (Place == HtmlPlace.AttributeName)
        {
            Attribute = before == HtmlPlace.AttributeName ? Attribute + letter : letter.ToString();
        }
    }

    private void ReadAt(char letter)
    {
        switch (Place)
        {
            case HtmlPlace.Text:
                Place = letter == '<' ? StartTag() : HtmlPlace.Text;
                break;
            case HtmlPlace.TagStart:
                ReadTagStart(letter);
                break;
            case HtmlPlace.TagName:
                ReadTagName(letter);
                break;
            case HtmlPlace.Tag or HtmlPlace.AttributeName:
                Place = letter switch
                {
                    '>' => EndTag(),
                    '=' when Place == HtmlPlace.AttributeName => HtmlPlace.BeforeValue,
                    '/' => HtmlPlace.Tag,
                    ' ' or '\t' or '\r' or '\n' or '\f' => Place == HtmlPlace.AttributeName ? HtmlPlace.AfterAttributeName : HtmlPlace.Tag,
                    _ => HtmlPlace.AttributeName,
                };
                break;
            case HtmlPlace.AfterAttributeName:
                Place = letter switch
                {
                    '>' => EndTag(),
                    '=' => HtmlPlace.BeforeValue,
                    '/' => HtmlPlace.Tag,
                    ' ' or '\t' or '\r' or '\n' or '\f' => HtmlPlace.AfterAttributeName,
                    _ => HtmlPlace.AttributeName,
                };
                break;
            case HtmlPlace.BeforeValue:
                Place = letter switch
                {
                    '"' => HtmlPlace.DoubleQuotedValue,
                    '\'' => HtmlPlace.SingleQuotedValue,
                    '>' => EndTag(),
                    ' ' or '\t' or '\r' or '\n' or '\f' => HtmlPlace.BeforeValue,
                    _ => HtmlPlace.UnquotedValue,
                };
                break;
            case HtmlPlace.UnquotedValue:
                Place = letter switch
                {
                    '>' => EndTag(),
                    ' ' or '\t' or '\r' or '\n' or '\f' => HtmlPlace.Tag,
                    _ => HtmlPlace.UnquotedValue,
                };
                break;
            case HtmlPlace.DoubleQuotedValue:
                Place = letter == '"' ? HtmlPlace.Tag : Place;
                break;
            case HtmlPlace.SingleQuotedValue:
                Place = letter == '\'' ? HtmlPlace.Tag : Place;
                break;
            case HtmlPlace.Comment:
                ReadUntil(letter, "-->");
                break;
            case HtmlPlace.Declaration:
                ReadDeclaration(letter);
                break;
            case HtmlPlace.Script or HtmlPlace.PlainText:
                ReadUntil(letter, $"</{_rawText}");
                break;
        }
    }

    private HtmlPlace StartTag()
    {
        (_tag, _isEndTag, _ending) = ("", false, "");
        return HtmlPlace.TagStart;
    }

    private void ReadTagStart(char letter)
    {
        if (letter == '/' && !_isEndTag)
        {
            _isEndTag = true;
        }
        else if (letter is '!' or '?')
        {
            Place = HtmlPlace.Declaration;
        }
        else if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            Place = HtmlPlace.TagName;
            _tag = char.ToLowerInvariant(letter).ToString();
        }
        else
        {
            Place = letter == '<' ? StartTag() : HtmlPlace.Text;
        }
    }

    private void ReadDeclaration(char letter)
    {
        _ending += letter;
        if (_ending == "--")
        {
            (Place, _ending) = (HtmlPlace.Comment, "");
        }
        else if (letter == '>')
        {
            Place = HtmlPlace.Text;
        }
    }

    private void ReadTagName(char letter)
    {
        switch (letter)
        {
            case '>':
                Place = EndTag();
                break;
            case ' ' or '\t' or '\r' or '\n' or '\f' or '/':
                Place = HtmlPlace.Tag;
                break;
            default:
                _tag += char.ToLowerInvariant(letter);
                break;
        }
    }

    private HtmlPlace EndTag()
    {
        if (_isEndTag)
        {
            return HtmlPlace.Text;
        }

        _rawText = _tag;
        _ending = "";
        return _tag switch
        {
            "script" or "style" => HtmlPlace.Script,
            "textarea" or "title" => HtmlPlace.PlainText,
            _ => HtmlPlace.Text,
        };
    }

    private void ReadUntil(char letter, string end)
    {
        _ending += char.ToLowerInvariant(letter);
        if (_ending.Length > end.Length)
        {
            _ending = _ending.Substring(_ending.Length - end.Length);
        }

        if (!_ending.Equals(end, StringComparison.Ordinal))
        {
            return;
        }

        if (Place == HtmlPlace.Comment)
        {
            Place = HtmlPlace.Text;
            return;
        }

        (_tag, _isEndTag, Place) = (_rawText, true, HtmlPlace.TagName);
    }
}
