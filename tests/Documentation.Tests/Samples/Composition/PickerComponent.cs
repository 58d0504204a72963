using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Composition;

public sealed record PickerState(IReadOnlyList<int> Ids, int Picked);

[Component("picker"), AllowAnonymous]
public sealed partial class PickerComponent : Component<PickerState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([1, 2, 3], Picked: 1);
        return Task.CompletedTask;
    }

    [Event]
    public void OnPick(int id) => State = State with { Picked = id };
}
