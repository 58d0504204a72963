using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Testing;

public sealed record CounterState
{
    public int Count { get; init; }
}

[Component("counter"), AllowAnonymous]
public sealed partial class CounterComponent : Component<CounterState>
{
    [Parameter]
    public int Start { get; init; }

    [Event]
    public void OnAdd(int by) => State = State with { Count = State.Count + by };

    [Event]
    public void OnAddAndConflict() => throw new ConflictException("Not now.");
}

public sealed record CounterPage(int Start);
