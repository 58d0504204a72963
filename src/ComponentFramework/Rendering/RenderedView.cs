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
    }

    private RenderedView(byte[] bytes, IReadOnlyList<RenderMark> marks)
    {
        _bytes = bytes;
        Marks = marks;
    }

    public IReadOnlyList<RenderMark> Marks { get; }

    public int Length => Html.Length;

    private ReadOnlySpan<byte> Html => _buffer is not null ? _buffer.Written : _bytes;

    /// <summary>A copy that outlives the pooled buffer.</summary>
    public RenderedView Keep() => new(Html.ToArray(), [.. Marks]);

    /// <summary>The HTML with something in the place of every mark.</summary>
    /// <param name="content">One piece of UTF-8 for each mark, in their order.</param>
    public byte[] Fill(IReadOnlyList<ReadOnlyMemory<byte>> content)
    {
        var html = Html;
        var length = html.Length;
        for (var i = 0; i < content.Count; i++)
        {
            length += content[i].Length;
        }

        var filled = GC.AllocateUninitializedArray<byte>(length);
        var (from, to) = (0, 0);
        for (var i = 0; i < Marks.Count; i++)
        {
            var part = html[from..Marks[i].Position];
            part.CopyTo(filled.AsSpan(to));
            to += part.Length;
            from += part.Length;
            content[i].Span.CopyTo(filled.AsSpan(to));
            to += content[i].Length;
        }

        html[from..].CopyTo(filled.AsSpan(to));
        return filled;
    }

    public void Dispose() => _buffer?.Dispose();
}
