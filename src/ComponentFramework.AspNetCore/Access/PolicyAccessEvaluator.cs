using System.Collections.Concurrent;
using ComponentFramework.Permissions;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>
/// Decides with ASP.NET Core's authorization. The <c>[Authorize]</c> attributes of a component combine as those of an
/// endpoint do; one without policy, roles and schemes asks for the default policy.
/// </summary>
internal sealed class PolicyAccessEvaluator(ComponentAuthorization authorization) : IAccessEvaluator
{
    private readonly IAuthorizationPolicyProvider _policies = authorization.Policies;
    private readonly ConcurrentDictionary<AccessRule, AuthorizationPolicy> _known = new();

    public async ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(rule);

        // Whoever asks for certain schemes does not want a user who was authenticated by another one.
        if (policy.AuthenticationSchemes.Count > 0 && !policy.AuthenticationSchemes.Intersect(visitor.Schemes).Any())
        {
            return false;
        }

        return (await authorization.Service(services).AuthorizeAsync(visitor.User, resource: null, policy)).Succeeded;
    }

    public async ValueTask<AuthorizationPolicy> PolicyAsync(AccessRule rule)
    {
        if (_known.TryGetValue(rule, out var known))
        {
            return known;
        }

        var demands = rule.Demands.Select(demand => new AuthorizeAttribute
        {
            Policy = demand.Policy,
            Roles = demand.Roles,
            AuthenticationSchemes = demand.Schemes,
        });
        var policy = await AuthorizationPolicy.CombineAsync(_policies, demands) ?? await _policies.GetDefaultPolicyAsync();
        return _policies.AllowsCachingPolicies ? _known.GetOrAdd(rule, policy) : policy;
    }
}
