using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A parent that is not live itself and gives its live child another record with each event.</summary>
[Component("desk"), AllowAnonymous]
public sealed partial class DeskComponent : Component<PickerState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event]
    public void OnPick(int id) => State = State with { Picked = id };
}
