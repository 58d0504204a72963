using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live component in which the page, its scripts and the visitor have much of their own.</summary>
[Component("own"), AllowAnonymous]
public sealed partial class OwnComponent(SiteFacts facts) : Component<OwnState>
{
    protected override IEnumerable<string> Groups => ["facts"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0, facts.Number);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Fact = facts.Number, IsTaken = false };
        return Task.CompletedTask;
    }

    [Event]
    public void OnNext() => State = State with { Step = State.Step + 1, IsTaken = false };

    [Event]
    public void OnTake() => State = State with { Step = State.Step + 1, IsTaken = true };

    [Event]
    public void OnLoud(string loud) => State = State with { Step = State.Step + 1, Loud = loud.ToUpperInvariant() };

    [Event]
    public void OnTrimmed(string trimmed) => State = State with { Step = State.Step + 1, Trimmed = trimmed.Trim() };

    [Event]
    public async Task OnSend(string word)
    {
        await facts.WaitAsync();
        State = State with { Step = State.Step + 1 };
        facts.Handled(word);
    }

    /// <summary>Gives the page the words that the server has had all along.</summary>
    [Event]
    public void OnReset()
    {
        State = State with { Step = State.Step + 1 };
        ResetForm();
    }

    [Event]
    public void OnFocus(string target)
    {
        State = State with { Step = State.Step + 1 };
        Focus(target);
    }

    [Event]
    public void OnAsk() => State = State with { Step = State.Step + 1, IsAsking = true };

    [Event]
    public void OnLeave() => Navigate("/elsewhere");

    [Event, RateLimit("1/second")]
    public void OnSeldom() => State = State with { Step = State.Step + 1 };
}

public sealed record OwnState(
    int Step, int Fact, string Word = "word", string Loud = "", string Trimmed = "", bool IsTaken = false, bool IsAsking = false);
