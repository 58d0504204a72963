namespace ComponentFramework.Permissions;

/// <summary>Knows sign-in and roles, and no policies: for hosts without ASP.NET Core's authorization.</summary>
internal sealed class RoleAccessEvaluator : IAccessEvaluator
{
    public ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var demand in rule.Demands)
        {
            if (demand.Policy is { } policy)
            {
                throw new InvalidOperationException(
                    $"The policy '{policy}' cannot be evaluated here. Register an IAccessEvaluator that knows it, or let the test host grant it.");
            }

            if (demand.Roles is { } roles && !roles.Split(',', StringSplitOptions.TrimEntries).Any(visitor.User.IsInRole))
            {
                return ValueTask.FromResult(false);
            }
        }

        return ValueTask.FromResult(true);
    }
}
