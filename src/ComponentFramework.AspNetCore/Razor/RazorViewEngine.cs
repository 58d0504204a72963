using System.Collections.Frozen;
using ComponentFramework.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComponentFramework.AspNetCore.Razor;

/// <summary>Renders components whose views are <c>.razor</c> files.</summary>
internal sealed class RazorViewEngine(IEnumerable<RazorView> views, IServiceScopeFactory scopes, ILoggerFactory logs) : IViewEngine
{
    private readonly FrozenDictionary<Type, RazorView> _views = views.ToFrozenDictionary(view => view.Component);

    public bool CanRender(ViewContext context) => _views.ContainsKey(context.Descriptor.Type);

    public async ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        var render = new RazorRender(context);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(RazorComponentView<Component>.Render)] = render });
            return (await renderer.RenderComponentAsync(_views[context.Descriptor.Type].View, parameters)).ToHtmlString();
        });
        render.Write(html, target);
    }
}
