using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>Renders components with the first view engine that can.</summary>
internal sealed class ComponentViews(IEnumerable<IViewEngine> engines)
{
    private readonly IViewEngine[] _engines = [.. engines];

    public async ValueTask<RenderedView> RenderAsync(ViewContext context, CancellationToken ct)
    {
        var buffer = new RenderBuffer(isTraced: context.Descriptor is { IsPredictable: true, IsTraced: true });
        try
        {
            await RenderAsync(context, buffer, ct);
            return new(buffer);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public ValueTask RenderAsync(ViewContext context, RenderBuffer buffer, CancellationToken ct)
    {
        foreach (var engine in _engines)
        {
            if (engine.CanRender(context))
            {
                return engine.RenderAsync(context, new(buffer), ct);
            }
        }

        throw new InvalidOperationException(
            $"No view renders the component '{context.Descriptor.Name}'. Write a .cshtml file in the same project that begins with @inherits {context.Descriptor.Type.Name}.View.");
    }
}
