using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A visitor's own live component, whose refresh takes as long as the test wants.</summary>
[Component("queue"), AllowAnonymous]
public sealed partial class QueueComponent(Works works) : Component<QueueState>
{
    protected override IEnumerable<string> Groups => [$"queue-{Visitor.Id}"];

    protected override async Task RefreshAsync(CancellationToken ct)
    {
        await works.DoAsync(Visitor.Id);
        State = new(State.Refreshes + 1);
    }
}

public sealed record QueueState(int Refreshes = 0);
