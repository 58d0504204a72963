namespace ComponentFramework.Rendering;

/// <summary>
/// Collects the UTF-8 that a view writes and the marks for what is known only later: the instance's id, its sealed state, its
/// children and predictions. Keeping them apart lets one render serve many instances.
/// </summary>
internal class RenderBuffer() : PooledBuffer(4096)
{
    public List<RenderMark> Marks { get; } = [];

    public virtual void Mark(RenderMarkKind kind, ChildSlot? child = null) => Marks.Add(new(Length, kind, child));

    public virtual void MarkPrediction(ComponentEvent @event) => Marks.Add(new(Length, RenderMarkKind.Prediction, Event: @event));
}
