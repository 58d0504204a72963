using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live component: counts clicks, and shows a fact that anybody may change.</summary>
[Component("board"), AllowAnonymous]
public sealed partial class BoardComponent(SiteFacts facts) : Component<BoardState>
{
    protected override IEnumerable<string> Groups => ["facts"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0, facts.Number, "");
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Fact = facts.Number };
        return Task.CompletedTask;
    }

    [Event]
    public async Task OnAdd()
    {
        await facts.WaitAsync();
        State = State with { Value = State.Value + 1 };
        facts.Handled("add");
    }

    [Event]
    public void OnChoose(IReadOnlyList<string>? tag = null, string empty = "filled", int number = 0)
    {
        if (empty == "bad")
        {
            Errors.Add("empty", "That is bad.");
            return;
        }

        State = State with { Said = $"{string.Join('+', tag ?? [])} '{empty}' {number}" };
    }

    [Event]
    public void OnFail() => throw new InvalidOperationException("the secret of the handler");

    [Event]
    public void OnConflict() => throw new ConflictException("Somebody else was faster.");

    [Event, Authorize]
    public void OnMember() => State = State with { Said = "member" };

    [Event, RateLimit("1/second")]
    public void OnSeldom() => State = State with { Value = State.Value + 1 };
}

public sealed record BoardState(int Value, int Fact, string Said);
