using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A live component that shows a fact which anybody may change.</summary>
[Component("board"), AllowAnonymous]
public sealed partial class BoardComponent(Calls calls, IBroadcaster broadcaster) : Component<BoardState>
{
    [Parameter]
    public string Topic { get; init; } = "news";

    protected override IEnumerable<string> Groups => [$"board-{Topic}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(calls.Fact, 0);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        calls.Count("refresh");
        State = State with { Fact = calls.Fact };
        return Task.CompletedTask;
    }

    [Event]
    public async Task OnWrite(string fact, CancellationToken ct)
    {
        calls.Fact = fact;
        State = State with { Fact = fact };
        await broadcaster.SendAsync($"board-{Topic}", ComponentEvent.Refresh, ct);
    }

    [Event]
    public void OnClick() => State = State with { Clicks = State.Clicks + 1 };

    [Event]
    public async Task OnWait(CancellationToken ct)
    {
        calls.Count("wait");
        await calls.Gate.WaitAsync(ct);
        State = State with { Clicks = State.Clicks + 1 };
    }

    [Event]
    public void OnRefuse(string text)
    {
        if (text.Length < 3)
        {
            Errors.Add("text", "Too short.");
        }
    }

    [Event, RateLimit("2/minute")]
    public void OnSeldom() => calls.Count("seldom");

    [Event, Authorize(Policy = "Staff")]
    public void OnStaff() => State = State with { Fact = "staff" };

    [Event]
    public void OnFail() => throw new InvalidOperationException("the secret of the handler");
}

public sealed record BoardState(string Fact, int Clicks);
