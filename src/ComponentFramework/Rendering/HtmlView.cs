using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ComponentFramework.Encoders;
using ComponentFramework.Rendering.Markup;

namespace ComponentFramework.Rendering;

/// <summary>
/// The base of every <c>.cshtml</c> view: takes what the Razor compiler emits, static markup as UTF-8 and values through
/// <c>Write</c>, which encodes. A view is a pure function of its model and the current culture.
/// </summary>
public abstract class HtmlView
{
    private RenderBuffer? _output;
    private string _attributeName = "";
    private string _attributePrefix = "";
    private string _attributeSuffix = "";
    private bool _attributeIsSingle;
    private bool _attributeIsDropped;
    private bool _attributeIsUnquoted;
    private bool _attributeIsOpen;

    /// <summary>Whether an attribute is being written, and whether one that people read.</summary>
    private bool _isInAttribute;
    private bool _isForPeople;

    /// <summary>Whether the template's own markup has left a tag open: the compiler hands over <c>data-…</c> attributes as markup and values.</summary>
    private bool _isInTag;

    /// <summary>Whether the last tag that the template has begun is one behind which a browser drops a line break, and whether it has just ended.</summary>
    private bool _dropsNewline;
    private bool _isBehindIt;

    /// <summary>The culture of what is being written: the visitor's for people, the invariant one for machines.</summary>
    private CultureInfo Culture => IsForMachines ? CultureInfo.InvariantCulture : CultureInfo.CurrentCulture;

    private bool IsForMachines => _isInAttribute ? !_isForPeople : _isInTag;

    /// <summary>What an attribute with an address has so far; null for other attributes.</summary>
    private string? _address;

    /// <summary>Whether what is written next stands in the tag of a form that does not say yet how it is sent.</summary>
    private protected bool NeedsMethod { get; private set; }

    internal RenderBuffer Output
    {
        get => _output ?? throw new InvalidOperationException("A view is rendered by the framework; do not call ExecuteAsync yourself.");
        set => _output = value;
    }

    /// <summary>Writes the view. Implemented by the Razor compiler.</summary>
    public abstract Task ExecuteAsync();

    /// <summary>Writes static markup as it is. Called by compiled views.</summary>
    /// <param name="utf8">Markup from the template.</param>
    protected void WriteLiteral(ReadOnlySpan<byte> utf8)
    {
        // Tags begin in literals; what is written into their attributes has no such bracket.
        var tag = utf8.LastIndexOf((byte)'<');
        if (tag >= 0)
        {
            NeedsMethod = utf8[tag..] is [_, (byte)'f', (byte)'o', (byte)'r', (byte)'m'] or [_, (byte)'f', (byte)'o', (byte)'r', (byte)'m', <= (byte)' ', ..];
        }

        NeedsMethod = NeedsMethod && utf8[Math.Max(tag, 0)..].IndexOf("method="u8) < 0;
        var bracket = utf8.LastIndexOfAny((byte)'<', (byte)'>');
        _isInTag = bracket < 0 ? _isInTag : utf8[bracket] == '<';
        _dropsNewline = tag < 0 ? _dropsNewline : DropsNewline(utf8[(tag + 1)..]);
        _isBehindIt = _dropsNewline && utf8 is [.., (byte)'>'];
        Output.WriteLiteral(utf8);
    }

    /// <summary>Writes static markup as it is. Called by compiled views where the compiler has only a string.</summary>
    /// <param name="markup">Markup from the template.</param>
    protected void WriteLiteral(string? markup)
    {
        if (markup?.LastIndexOf('<') is >= 0 and var tag)
        {
            NeedsMethod = markup.AsSpan(tag) is ['<', 'f', 'o', 'r', 'm'] or ['<', 'f', 'o', 'r', 'm', <= ' ', ..] && markup.IndexOf("method=", tag, StringComparison.Ordinal) < 0;
        }

        var bracket = markup.AsSpan().LastIndexOfAny('<', '>');
        _isInTag = bracket < 0 ? _isInTag : markup![bracket] == '<';
        _dropsNewline = markup.AsSpan().LastIndexOf('<') is >= 0 and var at ? DropsNewline(markup.AsSpan(at + 1)) : _dropsNewline;
        _isBehindIt = _dropsNewline && markup is [.., '>'];
        WriteUnencoded(markup);
    }

    /// <summary>Writes text, encoded.</summary>
    /// <param name="text">Any text; null writes nothing.</param>
    protected void Write(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            if (_isBehindIt && text[0] == '\n')
            {
                Output.WriteLiteral("\n"u8);
            }

            _isBehindIt = false;
            Output.WriteEncoded(text);
        }
    }

    /// <summary>Writes a value in the current culture, encoded. Numbers and dates are formatted without a string in between.</summary>
    /// <typeparam name="T">Any type; markup made by this class is written as it is.</typeparam>
    /// <param name="value">The value; null writes nothing.</param>
    protected void Write<T>(T value)
    {
        _isBehindIt &= value is not (IMarkup or IUtf8SpanFormattable);

        // Casts and not patterns: these do not box.
        if (value is IMarkup)
        {
            ((IMarkup)value).WriteTo(Output);
        }
        else if (value is IUtf8SpanFormattable)
        {
            WriteFormatted(value);
        }
        else if (value is not null)
        {
            Write(value is IFormattable ? ((IFormattable)value).ToString(null, Culture) : value.ToString());
        }
    }

    /// <summary>Writes markup that is known to be safe. Never use it for anything a person typed.</summary>
    /// <param name="trusted">Markup.</param>
    protected static RawMarkup Raw(string? trusted) => new(trusted);

    /// <summary>Begins an attribute that has values. Called by compiled views.</summary>
    protected void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int attributeValuesCount)
    {
        _attributeName = name;
        _attributePrefix = prefix;
        _attributeSuffix = suffix;
        _attributeIsSingle = attributeValuesCount == 1;
        _attributeIsDropped = false;
        _attributeIsOpen = false;
        _isInAttribute = true;
        _isForPeople = MachineFormat.IsForPeople(name);

        _address = ScriptAddress.IsIn(name) ? "" : null;

        // An unquoted attribute could be left by any space in its value, so it is always given quotes.
        _attributeIsUnquoted = suffix.Length == 0;
    }

    /// <summary>Writes one value of an attribute: null and false are left out, and an attribute with nothing else disappears. Called by compiled views.</summary>
    protected void WriteAttributeValue<T>(string prefix, int prefixOffset, T value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (value is null || value is false)
        {
            _attributeIsDropped |= _attributeIsSingle;
            return;
        }

        OpenAttribute();
        WriteUnencoded(prefix);
        if (_address is not null && value is not IMarkup)
        {
            DemandNoScript(value as string ?? value.ToString(), isLiteral);
        }

        if (isLiteral)
        {
            // A quote in an attribute that had none would end the one it was given.
            var text = value as string ?? value.ToString();
            WriteUnencoded(_attributeIsUnquoted ? text?.Replace("\"", "&quot;", StringComparison.Ordinal) : text);
        }
        else if (value is true)
        {
            WriteUnencoded(_attributeIsSingle ? _attributeName : "true");
        }
        else if (value is string text)
        {
            Write(text);
        }
        else
        {
            Write(value);
        }
    }

    /// <summary>Ends an attribute. Called by compiled views.</summary>
    protected void EndWriteAttribute()
    {
        _isInAttribute = false;
        if (_attributeIsDropped)
        {
            return;
        }

        OpenAttribute();
        WriteUnencoded(_attributeIsUnquoted ? "\"" : _attributeSuffix);
    }

    /// <summary>An address that would be a script is made one of a scheme that nobody knows. What the template itself says is the author's.</summary>
    private void DemandNoScript(string? part, bool isTemplates)
    {
        var before = _address;
        _address += part;
        if (!isTemplates && !ScriptAddress.Is(before) && ScriptAddress.Is(_address))
        {
            WriteUnencoded("unsafe:");
        }
    }

    /// <summary>Whether a browser drops a line break right behind a start tag, given what follows its bracket.</summary>
    private static bool DropsNewline(ReadOnlySpan<byte> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/>"u8);
        var name = end < 0 ? tag : tag[..end];
        return Ascii.EqualsIgnoreCase(name, "textarea"u8) || Ascii.EqualsIgnoreCase(name, "pre"u8);
    }

    private static bool DropsNewline(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/>");
        var name = end < 0 ? tag : tag[..end];
        return Ascii.EqualsIgnoreCase(name, "textarea") || Ascii.EqualsIgnoreCase(name, "pre");
    }

    private void WriteUnencoded(string? markup)
    {
        if (!string.IsNullOrEmpty(markup))
        {
            Output.WriteMarkup(markup);
        }
    }

    private void OpenAttribute()
    {
        if (_attributeIsOpen)
        {
            return;
        }

        _attributeIsOpen = true;
        WriteUnencoded(_attributePrefix);
        if (_attributeIsUnquoted)
        {
            WriteUnencoded("\"");
        }
    }

    private void WriteFormatted<T>([DisallowNull] T value)
    {
        Span<byte> buffer = stackalloc byte[128];
        var culture = Culture;
        if ((IsForMachines && MachineFormat.TryFormat(value, buffer, out var length)) || ((IUtf8SpanFormattable)value).TryFormat(buffer, out length, default, culture))
        {
            Output.WriteEncoded(buffer[..length]);
            return;
        }

        Write((value as IFormattable)?.ToString(null, culture) ?? value.ToString());
    }
}
