namespace ComponentFramework.Rendering;

/// <summary>A place in rendered HTML that is filled in when the answer is put together.</summary>
internal readonly record struct RenderMark(int Position, RenderMarkKind Kind, ChildSlot? Child = null);

internal enum RenderMarkKind : byte
{
    InstanceId,
    SealedState,
    Child,
    Slot,
    Body,
}
