using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>
/// ASP.NET Core's authorization: the application's own, or one with the defaults for an application that adds none. It is not added to the
/// application, because that would put the authorization middleware before every endpoint, and that costs all of them time.
/// </summary>
internal sealed class ComponentAuthorization(IServiceProvider application) : IDisposable
{
    private readonly ServiceProvider? _defaults = application.GetService<IAuthorizationPolicyProvider>() is null
        ? new ServiceCollection().AddLogging().AddAuthorization().BuildServiceProvider()
        : null;

    public IAuthorizationPolicyProvider Policies => (_defaults ?? application).GetRequiredService<IAuthorizationPolicyProvider>();

    /// <param name="services">Those of the event or request: the application's authorization handlers may be scoped.</param>
    public IAuthorizationService Service(IServiceProvider services) => (_defaults ?? services).GetRequiredService<IAuthorizationService>();

    /// <param name="services">Those of the event or request: the application's authorization handlers may be scoped.</param>
    public IPolicyEvaluator Evaluator(IServiceProvider services) => (_defaults ?? services).GetRequiredService<IPolicyEvaluator>();

    public void Dispose() => _defaults?.Dispose();
}
