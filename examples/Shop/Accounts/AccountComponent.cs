using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Accounts;

/// <summary>The corner of the header that knows who is looking. It is a hole in pages that are cached for everybody.</summary>
[Component("account"), AllowAnonymous]
public sealed partial class AccountComponent : Component<AccountState>
{
    /// <inheritdoc/>
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Visitor.IsSignedIn ? Visitor.CustomerName() : null, Visitor.User.IsInRole(Roles.Staff));
        return Task.CompletedTask;
    }
}
