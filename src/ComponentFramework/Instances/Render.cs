using ComponentFramework.Rendering;

namespace ComponentFramework.Instances;

/// <summary>An instance as its view shows it, waiting to be sealed.</summary>
/// <param name="instance">The instance.</param>
/// <param name="context">What its view was given.</param>
/// <param name="view">What its view made of it.</param>
/// <param name="state">The state that it was made of.</param>
/// <param name="groups">The groups that it belongs to with this state.</param>
internal sealed class Render(Instance instance, ViewContext context, RenderedView view, ReadOnlyMemory<byte> state, IReadOnlyList<string> groups) : IDisposable
{
    public Instance Instance => instance;

    public ViewContext Context => context;

    public RenderedView View => view;

    public ReadOnlyMemory<byte> State => state;

    public IReadOnlyList<string> Groups => groups;

    /// <summary>What stands inside, in the order of the view.</summary>
    public IReadOnlyList<ChildPlace> Children => field ??= Instances.Children.Of(instance, view.Marks);

    public void Dispose() => view.Dispose();
}
