using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Accounts;

/// <summary>
/// The corner of the header that knows who is looking. It is a hole in pages that are cached for everybody, and live, so that it follows when its visitor signs
/// in or out in another tab.
/// </summary>
[Component("account"), AllowAnonymous]
public sealed partial class AccountComponent : Component<AccountState>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Groups => [GroupNames.Account(Visitor.Id)];

    /// <inheritdoc/>
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Visitor.IsSignedIn ? Visitor.CustomerName() : null, Visitor.User.IsInRole(Roles.Staff));
        return Task.CompletedTask;
    }
}
