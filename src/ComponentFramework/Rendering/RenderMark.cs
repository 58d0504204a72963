namespace ComponentFramework.Rendering;

/// <summary>A place in rendered HTML that is filled in when the answer is put together.</summary>
/// <param name="Position">How many bytes stand before it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Child">The child or slot that stands there.</param>
/// <param name="Event">The event of the trigger whose prediction stands there.</param>
internal readonly record struct RenderMark(int Position, RenderMarkKind Kind, ChildSlot? Child = null, ComponentEvent? Event = null);

internal enum RenderMarkKind : byte
{
    InstanceId,
    SealedState,
    Child,
    Slot,
    Body,
    Prediction,
}
