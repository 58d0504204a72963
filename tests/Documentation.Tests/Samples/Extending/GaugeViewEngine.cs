using System.Globalization;
using ComponentFramework;
using ComponentFramework.Rendering;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Extending;

public sealed record GaugeState(int Value = 1);

[Component("gauge"), AllowAnonymous]
public sealed partial class GaugeComponent : Component<GaugeState>
{
    [Event]
    public void OnAdd(int by) => State = new(State.Value + by);
}

public sealed class GaugeViewEngine : IViewEngine
{
    public bool CanRender(ViewContext context) => context.Component is GaugeComponent;

    public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        var gauge = (GaugeState)context.State;
        target.Write("<section "u8);
        target.WriteRoot();
        target.Write("><b>"u8);
        target.WriteText(gauge.Value.ToString(CultureInfo.CurrentCulture));
        target.Write("</b><button "u8);
        target.WriteTrigger(GaugeComponent.Events.Add(by: 1));
        target.Write(">+1</button></section>"u8);
        return ValueTask.CompletedTask;
    }
}
