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
        var gauge = (GaugeComponent)context.Component;
        target.Write("<section id=\""u8);
        target.WriteId();
        target.Write("\" data-component=\"gauge\" data-state=\""u8);
        target.WriteSealedState();
        target.Write(string.Create(CultureInfo.InvariantCulture, $"\" data-rev=\"{context.Revision}\">"));
        target.Write(string.Create(CultureInfo.InvariantCulture, $"<b>{gauge.State.Value}</b>"));
        target.Write($$"""<button hx-post="{{context.PathBase}}/components/gauge" hx-vals='{"event":"add","by":1}'>+1</button></section>""");
        return ValueTask.CompletedTask;
    }
}
