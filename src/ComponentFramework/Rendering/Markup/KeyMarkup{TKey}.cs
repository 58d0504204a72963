using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace ComponentFramework.Rendering.Markup;

/// <summary>The id of a list row, made of the instance's id and the row's key, so that updates move rows instead of rewriting them.</summary>
/// <typeparam name="TKey">A text, a number, an id.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeyMarkup<TKey> : IMarkup
    where TKey : notnull
{
    private readonly TKey _key;

    internal KeyMarkup(TKey key) => _key = key ?? throw new ArgumentNullException(nameof(key));

    void IMarkup.WriteTo(RenderBuffer output)
    {
        Span<byte> utf8 = stackalloc byte[64];
        if (_key is IUtf8SpanFormattable && ((IUtf8SpanFormattable)_key).TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture))
        {
            output.WriteKey(utf8[..length]);
            return;
        }

        var text = _key as string ?? string.Create(CultureInfo.InvariantCulture, $"{_key}");
        if (Encoding.UTF8.TryGetBytes(text, utf8, out length))
        {
            output.WriteKey(utf8[..length]);
            return;
        }

        output.WriteKey(Encoding.UTF8.GetBytes(text));
    }
}
