using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Predicts a greeting, which names whoever a service says is there.</summary>
[Component("welcome"), AllowAnonymous]
public sealed partial class WelcomeComponent(Whoever whoever) : Component<DialState>
{
    public string Reader => whoever.ToString();

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnOpen() => State = State with { IsOn = true };
}
