using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record StaffState(string Secret);

/// <summary>For staff, with one event that asks for more; live, so that pushes are checked too.</summary>
[Component("staff"), Authorize(Roles = "staff,owner")]
public sealed partial class StaffComponent(Tally tally) : Component<StaffState>
{
    protected override IEnumerable<string> Groups => ["staff"];

    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("staff mount");
        State = new("secret 0");
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        tally.Count("staff refresh");
        State = new($"secret {tally["staff refresh"]}");
        return Task.CompletedTask;
    }

    [Event]
    public void OnLook() => tally.Count("staff look");

    [Event, Authorize(Policy = "refunds")]
    public void OnRefund() => tally.Count("staff refund");
}
