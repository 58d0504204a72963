using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace ComponentApp.Poll;

/// <summary>What the view shows. It travels sealed in the page; the server keeps nothing of a page that is not connected.</summary>
public sealed record PollState(int Tabs = 0, int Spaces = 0);

/// <summary>A question that everybody answers, with the votes of all on every open page.</summary>
[Component("poll"), AllowAnonymous]
public sealed partial class PollComponent(Ballot ballot, IBroadcaster broadcaster) : Component<PollState>
{
    /// <summary>A broadcast to one of these groups refreshes the component in every open page.</summary>
    protected override IEnumerable<string> Groups => ["ballot"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(ballot.Tabs, ballot.Spaces);
        return Task.CompletedTask;
    }

    /// <summary>Answers the event "vote", which the view sends with <c>Events.Vote(…)</c>.</summary>
    [Event, RateLimit("5/second")]
    public async Task OnVote(bool tabs, CancellationToken ct)
    {
        ballot.Count(tabs);
        await RefreshAsync(ct);
        await broadcaster.SendAsync("ballot", "refresh", ct);
    }
}
