using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A part of a picture: its root is no HTML element.</summary>
[Component("dot"), AllowAnonymous]
public sealed partial class DotComponent : Component<DotState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(10);
        return Task.CompletedTask;
    }

    [Event]
    public void OnGrow() => State = new(State.Size + 5);
}

public sealed record DotState(int Size);
