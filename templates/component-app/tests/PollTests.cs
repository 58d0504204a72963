using ComponentApp.Poll;
using ComponentFramework.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentApp.Tests;

public sealed class PollTests
{
    [Fact]
    public async Task A_vote_is_counted_and_told_to_everybody()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<Ballot>());
        var poll = await host.MountAsync<PollComponent>();

        await poll.SendAsync(PollComponent.Events.Vote(tabs: true));

        Assert.Equal(1, poll.State.Tabs);
        Assert.Equal("Tabs 1", poll.Text("button:first-of-type"));
        Assert.Equal("ballot", Assert.Single(host.Broadcasts).Group);
    }
}
