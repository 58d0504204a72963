using ComponentFramework.Permissions;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>Grants everything until it is revoked.</summary>
internal sealed class RevocableAccess : IAccessEvaluator
{
    public bool IsRevoked { get; set; }

    public ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(!IsRevoked);
}
