using System.Security.Claims;
using ComponentFramework.Permissions;

namespace ComponentFramework.Testing.Doubles;

/// <summary>Decides by what the test gave its visitor: roles, and the names of the policies that hold.</summary>
internal sealed class GrantedAccess : IAccessEvaluator
{
    private const string PolicyClaim = "componentframework:policy";

    public static Claim Policy(string name) => new(PolicyClaim, name);

    public ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(rule.Demands.All(demand => Holds(demand, visitor.User)));

    private static bool Holds(AccessDemand demand, ClaimsPrincipal user) =>
        (demand.Policy is null || user.HasClaim(PolicyClaim, demand.Policy))
        && (demand.Roles is null || demand.Roles.Split(',', StringSplitOptions.TrimEntries).Any(user.IsInRole));
}
