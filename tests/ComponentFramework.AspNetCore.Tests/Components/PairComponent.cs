using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record PairState(int Picked);

/// <summary>A live parent that gives its child another record with each event.</summary>
[Component("pair"), AllowAnonymous]
public sealed partial class PairComponent : Component<PairState>
{
    protected override IEnumerable<string> Groups => ["pair"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event]
    public void OnPick(int id) => State = new(id);
}
