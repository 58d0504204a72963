using System.Text;
using ComponentFramework.Html;
using ComponentFramework.Memory;

namespace ComponentFramework.Rendering;

/// <summary>A finished render whose marks are still open.</summary>
internal sealed class RenderedView : IDisposable
{
    private readonly RenderBuffer? _buffer;
    private readonly byte[]? _bytes;

    public RenderedView(RenderBuffer buffer)
    {
        _buffer = buffer;
        Marks = buffer.Marks;
        HasDuplicateKey = buffer.DuplicateKey is not null;
    }

    private RenderedView(byte[] bytes, List<RenderMark> marks, bool hasDuplicateKey)
    {
        _bytes = bytes;
        Marks = marks;
        HasDuplicateKey = hasDuplicateKey;
    }

    public List<RenderMark> Marks { get; }

    /// <summary>The writes that made it; null when they are not known.</summary>
    public RenderTrace? Trace => _buffer?.Trace;

    /// <summary>Whether a key of a row or child was used twice, so that nothing can be predicted.</summary>
    public bool HasDuplicateKey { get; }

    public int Length => Html.Length;

    public ReadOnlySpan<byte> Html => _buffer is not null ? _buffer.Written.Span : _bytes;

    /// <summary>The check value of what the view has written, marks left open: the same for all instances, and computed once for those that share a kept one.</summary>
    public string Check => field ??= HtmlCheck.Of(Html);

    /// <summary>A copy that outlives the pooled buffer.</summary>
    public RenderedView Keep() => new(Html.ToArray(), [.. Marks], HasDuplicateKey);

    /// <summary>The HTML with something in the place of every mark.</summary>
    /// <param name="id">The instance's id.</param>
    /// <param name="token">The sealed state.</param>
    /// <param name="children">One piece of UTF-8 for each child, slot or body, in their order.</param>
    /// <param name="predictions">One piece of UTF-8 for each trigger that may have a prediction, in their order; none for a document without predictions.</param>
    /// <param name="memory">Where to put it; null for an array of its own.</param>
    public FilledView Fill(
        string id,
        ReadOnlySpan<byte> token,
        IReadOnlyList<ReadOnlyMemory<byte>> children,
        IReadOnlyList<ReadOnlyMemory<byte>> predictions,
        PooledBuffer? memory = null)
    {
        var html = Html;
        var length = html.Length + LengthOfMarks(id, token, children, predictions);
        var filled = memory is null ? GC.AllocateUninitializedArray<byte>(length) : memory.GetMemory(length)[..length];
        var rest = filled.Span;
        var (from, child, prediction) = (0, 0, 0);
        Range state = default;
        foreach (var mark in Marks)
        {
            Copy(html[from..mark.Position], ref rest);
            from = mark.Position;
            switch (mark.Kind)
            {
                case RenderMarkKind.InstanceId:
                    rest = rest[Encoding.UTF8.GetBytes(id, rest)..];
                    break;
                case RenderMarkKind.SealedState:
                    state = (length - rest.Length)..(length - rest.Length + token.Length);
                    Copy(token, ref rest);
                    break;
                case RenderMarkKind.Prediction when predictions.Count > 0:
                    Copy(predictions[prediction++].Span, ref rest);
                    break;
                case RenderMarkKind.Prediction:
                    break;
                default:
                    Copy(children[child++].Span, ref rest);
                    break;
            }
        }

        Copy(html[from..], ref rest);

        // Without the line breaks at the ends of the template: where several components stand side by side they would be nodes of their own.
        return new(filled.Trim(" \t\r\n"u8), state.Equals(default) ? token.ToArray() : filled[state]);
    }

    public void Dispose() => _buffer?.Dispose();

    private int LengthOfMarks(string id, ReadOnlySpan<byte> token, IReadOnlyList<ReadOnlyMemory<byte>> children, IReadOnlyList<ReadOnlyMemory<byte>> predictions)
    {
        var length = LengthOf(children) + LengthOf(predictions);
        foreach (var mark in Marks)
        {
            length += mark.Kind switch
            {
                RenderMarkKind.InstanceId => Encoding.UTF8.GetByteCount(id),
                RenderMarkKind.SealedState => token.Length,
                _ => 0,
            };
        }

        return length;
    }

    private static int LengthOf(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var length = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            length += pieces[i].Length;
        }

        return length;
    }

    private static void Copy(ReadOnlySpan<byte> part, ref Span<byte> to)
    {
        part.CopyTo(to);
        to = to[part.Length..];
    }
}
