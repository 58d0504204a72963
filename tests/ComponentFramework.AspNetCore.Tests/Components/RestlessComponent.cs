using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record RestlessState(int Times);

/// <summary>Its view makes something else of the same state each time.</summary>
[Component("restless"), AllowAnonymous]
public sealed partial class RestlessComponent : Component<RestlessState>
{
    [Event]
    public void OnGo() => State = new(State.Times + 1);

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0);
        return Task.CompletedTask;
    }
}
