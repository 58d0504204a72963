using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live component with a prediction.</summary>
[Component("live-guess"), AllowAnonymous]
public sealed partial class LiveGuessComponent(SiteFacts facts) : Component<LiveGuessState>
{
    protected override IEnumerable<string> Groups => ["facts"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0, facts.Number);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Fact = facts.Number };
        return Task.CompletedTask;
    }

    [Event]
    public void OnAdd() => State = State with { Count = State.Count + 1 };
}

public sealed record LiveGuessState(int Count, int Fact);
