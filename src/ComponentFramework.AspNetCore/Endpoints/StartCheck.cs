using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.Catalog;
using ComponentFramework.Permissions;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Finds the application's mistakes before it listens: in components, policies, keys and endpoints.</summary>
internal sealed class StartCheck(
    ComponentCatalog catalog,
    PolicyAccessEvaluator policies,
    ComponentAuthorization authorization,
    ISealingKeys keys,
    MappedComponents mapped,
    IEnumerable<IComponentCatalogSource> sources,
    ILogger<StartCheck> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = keys.CurrentKeyId;
        mapped.Check();
        if (!sources.Any())
        {
            Log.NoComponents(log);
        }

        foreach (var component in catalog.Components)
        {
            await CheckAsync(component.Access, component);
            foreach (var handler in component.Events)
            {
                await CheckAsync(handler.Access, component);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckAsync(AccessRule? rule, ComponentDescriptor component)
    {
        foreach (var policy in rule?.Demands.Select(demand => demand.Policy).OfType<string>() ?? [])
        {
            if (await authorization.Policies.GetPolicyAsync(policy) is null)
            {
                throw new InvalidOperationException(
                    $"The component '{component.Name}' asks for the policy '{policy}', which the application does not define. Add it: builder.Services.AddAuthorization(options => options.AddPolicy(\"{policy}\", …)).");
            }
        }

        if (rule is { Kind: AccessKind.Authorized })
        {
            await policies.PolicyAsync(rule);
        }
    }
}
