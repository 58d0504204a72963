using ComponentFramework.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Caching;

/// <summary>
/// Mounts components with <see cref="CacheAttribute"/>: out of the cache, or for nobody in particular. Such a mount has services of its own and no
/// request around it, so that what is kept for all cannot have been made for one.
/// </summary>
internal sealed class CachedMounts(MountCache cache, CleanContext context, IServiceScopeFactory scopes)
{
    /// <param name="instance">The instance to mount, which may know by its services who is looking. It only says what is looked for.</param>
    /// <param name="mount">Mounts and renders an instance.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="InvalidOperationException">The component asked for its visitor.</exception>
    public async ValueTask<Render> OfAsync(Instance instance, Func<Instance, CancellationToken, ValueTask<Render>> mount, CancellationToken ct)
    {
        var lookup = await cache.LookAsync(instance, ct);
        DemandUnasked(instance);
        if (lookup?.Entry is not { } kept)
        {
            return await context.RunAsync(() => MountAsync(instance, lookup, mount, ct));
        }

        instance.Restore(kept.State.Span);
        return new(instance, instance.ViewContext, kept.View, kept.State, kept.Groups);
    }

    private async Task<Render> MountAsync(Instance instance, CacheLookup? lookup, Func<Instance, CancellationToken, ValueTask<Render>> mount, CancellationToken ct)
    {
        await using var services = new EventServices(scopes);
        var mounted = await mount(Instance.Make(instance.Call, instance.Request, services), ct);
        try
        {
            DemandUnasked(mounted.Instance);
            if (lookup is not null)
            {
                await cache.KeepAsync(lookup, mounted, ct);
            }

            return mounted;
        }
        catch
        {
            mounted.Dispose();
            throw;
        }
    }

    /// <summary>Whoever was signed in, and whether or not the seal is theirs alone: what was asked for is in the HTML.</summary>
    private static void DemandUnasked(Instance instance)
    {
        if (instance.Component.HasAskedForVisitor)
        {
            throw new InvalidOperationException(
                $"The component '{instance.Descriptor.Name}' has [Cache] and asked for its Visitor while it mounted. Remove [Cache], or move what belongs to the visitor into a component of its own.");
        }
    }
}
