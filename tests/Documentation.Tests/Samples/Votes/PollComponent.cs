using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Votes;

public sealed record PollState(string Question, int Yes, int No);

[Component("poll"), AllowAnonymous]
public sealed partial class PollComponent(Ballot ballot, IBroadcaster broadcaster) : Component<PollState>
{
    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new PollState("Tabs?", ballot.Yes, ballot.No);
        return Task.CompletedTask;
    }

    protected override IEnumerable<string> Groups => ["ballot"];

    [Event, RateLimit("5/second")]
    public async Task OnVote(bool yes, CancellationToken ct)
    {
        ballot.Count(yes);
        await RefreshAsync(ct);
        await broadcaster.SendAsync("ballot", "refresh", ct);
    }
}

public sealed class Ballot
{
    private int _yes;
    private int _no;

    public int Yes => _yes;

    public int No => _no;

    public void Count(bool yes) => Interlocked.Increment(ref yes ? ref _yes : ref _no);
}
