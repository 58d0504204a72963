using ComponentFramework.Broadcasting;
using ComponentFramework.Caching;
using ComponentFramework.Catalog;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Limits;
using ComponentFramework.Live;
using ComponentFramework.Permissions;
using ComponentFramework.Predicting;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Setup;

/// <summary>Registers the core. Hosts add what differs between them, such as keys and authorization, before or after.</summary>
internal static class CoreServices
{
    public static ComponentFrameworkBuilder Add(IServiceCollection services, Action<ComponentFrameworkOptions>? configure)
    {
        services.AddOptions<ComponentFrameworkOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComponentFrameworkOptions>, OptionsCheck>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ComponentCatalog>();
        services.TryAddSingleton<ISealingKeys, EphemeralSealingKeys>();
        services.TryAddSingleton<IStateSealer, AesGcmStateSealer>();
        services.TryAddSingleton<SnapshotSeal>();
        services.TryAddSingleton<IChannelLayer, InMemoryChannelLayer>();
        services.TryAddSingleton<KnownEvents>();
        services.TryAddSingleton<Broadcaster>();
        services.TryAddSingleton<IBroadcaster>(provider => provider.GetRequiredService<Broadcaster>());
        services.TryAddSingleton<GroupSubscriptions>();
        services.TryAddSingleton<IAccessEvaluator, RoleAccessEvaluator>();
        services.TryAddSingleton<AccessControl>();
        services.TryAddSingleton<RateLimits>();
        services.TryAddSingleton<ComponentRates>();
        services.TryAddSingleton<LiveLimits>();
        services.TryAddSingleton<SnapshotAdmission>();
        services.TryAddSingleton<RepeatedEvents>();
        services.TryAddSingleton<CleanContext>();
        services.TryAddSingleton<MountCache>();
        services.TryAddSingleton<CachedMounts>();
        services.TryAddSingleton<Placement>();
        services.TryAddSingleton<ComponentViews>();
        services.TryAddSingleton<KnownPredictions>();
        services.TryAddSingleton<Predictions>();
        services.TryAddSingleton<AnswerAssembly>();
        services.TryAddSingleton<EarlierView>();
        services.TryAddSingleton<HtmlStore>();
        services.TryAddSingleton<InstanceRun>();
        services.TryAddSingleton<Dispatcher>();
        services.TryAddSingleton(DispatchChildren);
        services.TryAddSingleton<PageRun>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IViewEngine, CshtmlViewEngine>());
        return new(services);
    }

    /// <summary>What is placed takes the path from its beginning, so the dispatcher is needed to make itself.</summary>
    private static Dispatch DispatchChildren(IServiceProvider provider)
    {
        var dispatcher = new Lazy<Dispatcher>(provider.GetRequiredService<Dispatcher>);
        return (request, ct) => dispatcher.Value.DispatchAsync(request, ct);
    }

    private sealed class OptionsCheck : IValidateOptions<ComponentFrameworkOptions>
    {
        public ValidateOptionsResult Validate(string? name, ComponentFrameworkOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
