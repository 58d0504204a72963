using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record AccountState(string Owner);

/// <summary>For whoever is signed in.</summary>
[Component("account"), Authorize]
public sealed partial class AccountComponent : Component<AccountState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Visitor.User.Identity!.Name!);
        return Task.CompletedTask;
    }

    [Event]
    public void OnLook()
    {
    }
}
