using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Changes its state in place, which nobody should.</summary>
[Component("in-place"), AllowAnonymous]
public sealed partial class InPlaceComponent : Component<InPlaceState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(["one"]);
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnAdd() => State.Names.Add("another");
}

public sealed record InPlaceState(List<string> Names);
