using System.Collections.Concurrent;
using ComponentFramework.Diagnostics;
using ComponentFramework.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Instances;

/// <summary>Renders components with the first view engine that can.</summary>
internal sealed class ComponentViews(IEnumerable<IViewEngine> engines, IOptions<ComponentFrameworkOptions> options, ILogger<ComponentViews> log)
{
    private readonly IViewEngine[] _engines = [.. engines];

    /// <summary>The components whose views have been complained about.</summary>
    private readonly ConcurrentDictionary<string, bool> _withDuplicateKeys = new();

    /// <param name="context">What the view may depend on.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <param name="isTraced">Whether another render of the same view will be compared with this one, write by write.</param>
    public async ValueTask<RenderedView> RenderAsync(ViewContext context, CancellationToken ct, bool isTraced = false)
    {
        var buffer = new RenderBuffer(isTraced, new UsedKeys());
        try
        {
            await RenderAsync(context, buffer, ct);
            if (buffer.DuplicateKey is { } key)
            {
                Complain(context.Descriptor.Name, key);
            }

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
                return engine.RenderAsync(context, new(buffer, context), ct);
            }
        }

        throw new InvalidOperationException(
            $"No view renders the component '{context.Descriptor.Name}'. Write a .cshtml file in the same project that begins with @inherits {context.Descriptor.Type.Name}.View.");
    }

    private void Complain(string component, string key)
    {
        if (options.Value.RefuseDuplicateKeys)
        {
            throw new InvalidOperationException(
                $"The view of '{component}' uses the key '{key}' twice. Give each row and each child a key of its own: @Key(item.Id), @Child(…, item.Id).");
        }

        if (_withDuplicateKeys.TryAdd(component, true))
        {
            Log.DuplicateKey(log, component, key);
        }
    }
}
