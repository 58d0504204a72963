using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live component whose predictions the server makes: texts and attributes change, rows come, go and move.</summary>
[Component("playlist"), AllowAnonymous]
public sealed partial class PlaylistComponent(SiteFacts facts) : Component<PlaylistState>
{
    protected override IEnumerable<string> Groups => ["facts"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(["Adagio", "Bourrée \"'<b>&amp;", "Chaconne"], null, facts.Number);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Fact = facts.Number };
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnPlay(string title) => State = State with { Playing = title };

    [Event, Optimistic]
    public void OnLift(string title) => State = State with { Titles = [title, .. State.Titles.Where(other => other != title)] };

    [Event, Optimistic]
    public void OnDrop(string title) => State = State with { Titles = [.. State.Titles.Where(other => other != title)] };

    [Event, Optimistic]
    public void OnRepeat(string title) => State = State with { Titles = [.. State.Titles, $"{title} {State.Titles.Count}"] };

    /// <summary>The first one stays, and the prediction says so as well.</summary>
    [Event, Optimistic]
    public void OnClear()
    {
        if (State.Titles.Count == 1)
        {
            Errors.Add("titles", "One title has to stay.");
            return;
        }

        State = State with { Titles = [State.Titles[0]] };
    }
}

public sealed record PlaylistState(IReadOnlyList<string> Titles, string? Playing, int Fact);
