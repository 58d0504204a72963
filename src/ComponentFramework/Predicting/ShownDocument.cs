using ComponentFramework.Memory;
using ComponentFramework.Rendering;

namespace ComponentFramework.Predicting;

/// <summary>A document as a view wrote it: with its id and with placeholders for children, without state and predictions.</summary>
internal sealed class ShownDocument : IDisposable
{
    private readonly PooledBuffer _html;
    private readonly RenderTrace _trace;
    private readonly int[] _ends;

    private ShownDocument(PooledBuffer html, RenderTrace trace, int[] ends)
    {
        _html = html;
        _trace = trace;
        _ends = ends;
    }

    public ReadOnlyMemory<byte> Html => _html.Written;

    /// <summary>How many writes it is made of.</summary>
    public int Count => _ends.Length;

    /// <summary>Puts together the document of a view whose writes are known. It may be used as long as the view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="trace">Its writes.</param>
    /// <param name="id">The instance's id.</param>
    /// <param name="placeholders">What stands for each child, slot or body, in their order.</param>
    public static ShownDocument Of(RenderedView view, RenderTrace trace, ReadOnlySpan<byte> id, IReadOnlyList<ReadOnlyMemory<byte>> placeholders)
    {
        var html = new PooledBuffer(view.Length + 512);
        var ends = new int[trace.Writes.Length];
        var (from, mark, child) = (0, 0, 0);
        for (var i = 0; i < ends.Length; i++)
        {
            for (; mark < trace.Writes[i].MarksEnd; mark++)
            {
                html.Write(view.Html[from..view.Marks[mark].Position]);
                from = view.Marks[mark].Position;
                switch (view.Marks[mark].Kind)
                {
                    case RenderMarkKind.InstanceId:
                        html.Write(id);
                        break;
                    case RenderMarkKind.Child or RenderMarkKind.Slot or RenderMarkKind.Body:
                        html.Write(placeholders[child++].Span);
                        break;
                }
            }

            html.Write(view.Html[from..trace.Writes[i].End]);
            from = trace.Writes[i].End;
            ends[i] = html.Length;
        }

        return new(html, trace, ends);
    }

    /// <summary>Where a write begins in the document.</summary>
    public int StartOf(int write) => write == 0 ? 0 : _ends[write - 1];

    public int EndOf(int write) => _ends[write];

    public ReadOnlySpan<byte> HtmlOf(int write) => _html.Written.Span[StartOf(write).._ends[write]];

    /// <summary>Whether a write is of a kind; false behind the last one.</summary>
    public bool Is(int write, WriteKind kind) => write < _ends.Length && _trace.Writes[write].Kind == kind;

    public object? ValueOf(int write) => _trace.Writes[write].Value;

    public void Dispose() => _html.Dispose();
}
