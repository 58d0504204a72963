using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record ChoiceState(int Picked);

/// <summary>A live parent that gives its child another record with each event.</summary>
[Component("choice"), AllowAnonymous]
public sealed partial class ChoiceComponent : Component<ChoiceState>
{
    protected override IEnumerable<string> Groups => ["choices"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnPick(int id) => State = new(id);
}
