using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record FollowerState(int Topic);

/// <summary>Its groups follow from its state.</summary>
[Component("follower"), AllowAnonymous]
public sealed partial class FollowerComponent(Tally tally) : Component<FollowerState>
{
    protected override IEnumerable<string> Groups => [$"topic-{State.Topic}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        tally.Count("follower refresh");
        return Task.CompletedTask;
    }

    [Event]
    public void OnFollow(int topic) => State = new(topic);
}
