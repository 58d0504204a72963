using System.Buffers;

namespace ComponentFramework.Rendering;

/// <summary>The writes of a view, in their order.</summary>
internal sealed class RenderTrace : IDisposable
{
    private RenderedWrite[] _writes = ArrayPool<RenderedWrite>.Shared.Rent(256);
    private int _count;

    public ReadOnlySpan<RenderedWrite> Writes => _writes.AsSpan(0, _count);

    public void Add(in RenderedWrite write)
    {
        if (_count == _writes.Length)
        {
            var larger = ArrayPool<RenderedWrite>.Shared.Rent(_count * 2);
            Writes.CopyTo(larger);
            Return();
            _writes = larger;
        }

        _writes[_count++] = write;
    }

    public void Dispose()
    {
        Return();
        _writes = [];
        _count = 0;
    }

    /// <summary>Nothing in the pool keeps what a view has shown.</summary>
    private void Return()
    {
        if (_writes.Length > 0)
        {
            _writes.AsSpan(0, _count).Clear();
            ArrayPool<RenderedWrite>.Shared.Return(_writes);
        }
    }
}
