using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record BrittleState(int Value);

/// <summary>Counts how often it is rendered, and can be made unable to render what it once rendered.</summary>
[Component("brittle"), AllowAnonymous]
public sealed partial class BrittleComponent(Tally tally) : Component<BrittleState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0);
        return Task.CompletedTask;
    }

    protected override void BeforeRender()
    {
        tally.Count("brittle render");
        if (State.Value < tally["brittle broken below"])
        {
            throw new InvalidOperationException("The view has changed since.");
        }
    }

    [Event]
    public void OnAdd() => State = new(State.Value + 1);
}
