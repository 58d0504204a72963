using ComponentFramework.Rendering;

namespace ComponentFramework.Predicting;

/// <summary>Collects a document to be compared with another one of the same instance: with its id, without its state and predictions.</summary>
/// <param name="id">The instance's id.</param>
/// <param name="placeholder">What stands for a child; null for one that the page does not have.</param>
internal class DocumentBuffer(byte[] id, Func<ChildSlot, ReadOnlyMemory<byte>?> placeholder) : RenderBuffer
{
    /// <summary>Whether a child was to be shown that the page does not have.</summary>
    public bool HasNewChild { get; private set; }

    public override void Mark(RenderMarkKind kind, ChildSlot? child = null)
    {
        if (kind == RenderMarkKind.InstanceId)
        {
            Write(id);
        }
        else if (child is not null)
        {
            var content = placeholder(child);
            HasNewChild |= content is null;
            Write(content.GetValueOrDefault().Span);
        }
    }

    public override void MarkPrediction(ComponentEvent @event)
    {
    }

    /// <summary>Starts again.</summary>
    public virtual void Restart()
    {
        Clear();
        HasNewChild = false;
    }
}
