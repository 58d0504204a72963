using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record PickerState(int Picked);

/// <summary>A live parent that gives its child another record with each event, and one more record to what fills the slot of another child.</summary>
[Component("picker"), AllowAnonymous]
public sealed partial class PickerComponent : Component<PickerState>
{
    protected override IEnumerable<string> Groups => ["picker"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event]
    public void OnPick(int id) => State = State with { Picked = id };
}
