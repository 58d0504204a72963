using ComponentFramework.Rendering;

namespace ComponentFramework.Testing.Doubles;

/// <summary>Renders any component as its root element with its slots, for tests that want no view.</summary>
internal sealed class PlainViewEngine : IViewEngine
{
    public bool CanRender(ViewContext context) => true;

    public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        target.Write("<div "u8);
        target.WriteRoot();
        target.Write(">"u8);
        foreach (var slot in context.Slots)
        {
            target.WriteSlot(slot);
        }

        target.Write("</div>"u8);
        return ValueTask.CompletedTask;
    }
}
