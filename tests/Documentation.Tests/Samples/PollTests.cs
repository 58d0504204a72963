using ComponentFramework.Testing;
using Microsoft.Extensions.DependencyInjection;
using Votes;

namespace Votes.Tests;

public class PollTests
{
    [Fact]
    public async Task Everybody_sees_a_vote_at_once()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<Ballot>());
        var poll = await host.MountAsync<PollComponent>();

        await poll.SendAsync(PollComponent.Events.Vote(yes: true));

        Assert.Equal(1, poll.State.Yes);
        Assert.Equal("Yes (1)", poll.Text("button:first-of-type"));
        Assert.Equal("ballot", Assert.Single(host.Broadcasts).Group);
    }
}
