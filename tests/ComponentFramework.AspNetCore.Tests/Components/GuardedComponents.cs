using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

#pragma warning disable CF006 // a component that says nothing about permissions is what is tested
[Component("silent")]
public sealed partial class SilentComponent : Component<PlainState>;
#pragma warning restore CF006

[Component("member"), Authorize]
public sealed partial class MemberComponent : Component<PlainState>
{
    protected override IEnumerable<string> Groups => ["members"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new() { Text = Visitor.Id };
        return Task.CompletedTask;
    }

    [Event]
    public void OnTouch() => State = State with { Count = State.Count + 1 };
}

[Component("admin"), Authorize(Roles = "admin,boss")]
public sealed partial class AdminComponent : Component<PlainState>
{
    protected override IEnumerable<string> Groups => ["admins"];
}

[Component("staff"), Authorize(Policy = "Staff"), Cache(Seconds = 60)]
public sealed partial class StaffComponent : Component<PlainState>;

[Component("machine"), Authorize(AuthenticationSchemes = "Machine")]
public sealed partial class MachineComponent : Component<PlainState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new() { Text = Visitor.User.Identity!.Name! };
        return Task.CompletedTask;
    }
}

public sealed record PlainState
{
    public string Text { get; init; } = "plain";

    public int Count { get; init; }
}
