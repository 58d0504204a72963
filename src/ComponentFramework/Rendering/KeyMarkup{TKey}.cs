using System.Globalization;

namespace ComponentFramework.Rendering;

/// <summary>The id of a list row, made of the instance's id and the row's key, so that updates move rows instead of rewriting them.</summary>
/// <typeparam name="TKey">A text, a number, an id.</typeparam>
public readonly struct KeyMarkup<TKey> : IMarkup
    where TKey : notnull
{
    private readonly TKey _key;

    internal KeyMarkup(TKey key) => _key = key ?? throw new ArgumentNullException(nameof(key));

    void IMarkup.WriteTo(RenderBuffer output)
    {
        output.Write("id=\""u8);
        output.Mark(RenderMarkKind.InstanceId);
        output.Write("-"u8);
        Span<byte> utf8 = stackalloc byte[64];
        if (_key is IUtf8SpanFormattable && ((IUtf8SpanFormattable)_key).TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture))
        {
            HtmlText.Write(output, utf8[..length]);
        }
        else
        {
            HtmlText.Write(output, string.Create(CultureInfo.InvariantCulture, $"{_key}"));
        }

        output.Write("\""u8);
    }
}
