using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Becomes anything at random, in a view with every way to leave something out or repeat it.</summary>
[Component("ledger"), AllowAnonymous]
public sealed partial class LedgerComponent : Component<LedgerState>
{
    [Parameter]
    public int Seed { get; set; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = LedgerState.Of(new(Seed));
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnBecome(int seed) => State = seed % 2 == 0 ? LedgerState.Of(new(seed + (Seed * 100))) : State.Changed(new(seed + (Seed * 100)));
}
