using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record SignUpState(int Places);

/// <summary>A live form that can complain.</summary>
[Component("sign-up"), AllowAnonymous]
public sealed partial class SignUpComponent(Stock stock) : Component<SignUpState>
{
    protected override IEnumerable<string> Groups => ["sign-ups"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(stock[1]);
        return Task.CompletedTask;
    }

    [Event]
    public void OnJoin(string address)
    {
        if (!address.Contains('@'))
        {
            Errors.Add("address", "This is no address.");
        }
    }
}
