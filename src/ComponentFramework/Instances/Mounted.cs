using ComponentFramework.Rendering;

namespace ComponentFramework.Instances;

/// <summary>An instance that has been mounted and rendered, and waits to be sealed.</summary>
internal sealed record Mounted(Instance Instance, RenderedView View, ReadOnlyMemory<byte> State, IReadOnlyList<string> Groups) : IDisposable
{
    public void Dispose() => View.Dispose();
}
