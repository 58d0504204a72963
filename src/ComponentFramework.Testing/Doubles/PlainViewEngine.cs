using System.Text;
using ComponentFramework.Protocol;
using ComponentFramework.Rendering;

namespace ComponentFramework.Testing.Doubles;

/// <summary>Renders any component as its root element with its slots, for tests that want no view.</summary>
internal sealed class PlainViewEngine : IViewEngine
{
    public bool CanRender(ViewContext context) => true;

    public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        target.Write("<div id=\"");
        target.WriteId();
        target.Write($"\" {Wire.Attributes.Component}=\"{context.Descriptor.Name}\" {Wire.Attributes.State}=\"");
        target.WriteSealedState();
        target.Write(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"\" {Wire.Attributes.Revision}=\"{context.Revision}\"{(context.Descriptor.IsLive ? $" {Wire.Attributes.Live}" : "")}>"));
        foreach (var slot in context.Descriptor.Slots)
        {
            target.WriteSlot(slot);
        }

        target.Write(Encoding.UTF8.GetBytes("</div>"));
        return ValueTask.CompletedTask;
    }
}
