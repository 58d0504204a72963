using System.Buffers;
using System.Text;
using ComponentFramework.Differences;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Limits;

namespace ComponentFramework.Live;

/// <summary>
/// What the page of one live component was last sent, on the side of the one who sends it: asked for each answer as it is really
/// written, so that operations never start from HTML that was replaced while it waited. Used by one thread at a time.
/// </summary>
internal sealed class SentHtml(HtmlStore store, VisitorShare share) : IDisposable
{
    private KeptHtml? _kept;
    private string? _check;
    private long _revision;

    /// <summary>How to send an answer. From then on it is what the page shows.</summary>
    /// <param name="answer">An answer with HTML.</param>
    /// <param name="isWhole">Whether the page has asked for the whole HTML.</param>
    public HtmlChange Next(EventAnswer answer, bool isWhole)
    {
        var check = HtmlCheck.Of(answer.Html.Span);
        var snapshot = answer.Snapshot!;
        if (snapshot.Revision < _revision)
        {
            // The answer to an event that came again: the page will not show it, because it shows something newer.
            return new(check);
        }

        var id = Encoding.UTF8.GetBytes(snapshot.Id);
        var change = isWhole || _check is null ? new(check) : Compare(answer.Html, check, id);
        if (check != _check)
        {
            var before = _kept;
            _kept = store.Keep(answer.Html.Span, id, share);
            _check = _kept is null ? null : check;
            store.Release(before, share);
        }

        _revision = snapshot.Revision;
        return change;
    }

    public void Dispose()
    {
        store.Release(_kept, share);
        _kept = null;
        _check = null;
    }

    private HtmlChange Compare(ReadOnlyMemory<byte> html, string check, ReadOnlySpan<byte> id)
    {
        var length = _kept!.LengthWith(id);
        var older = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            _kept.Write(id, older);
            return HtmlChange.Between(older.AsMemory(0, length), _check!, html, check);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(older);
        }
    }
}
