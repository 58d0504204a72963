using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>How long what a handler has said stays on the page.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_sees_what_it_has_said_itself_and_the_view_all_that_is_unanswered(bool isLive)
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive);
        await trip.SendAsync(TripComponent.Events.Stay());
        Assert.Equal((0, 4), (trip.State.SeenByHandler, trip.FindAll(".error").Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_message_takes_the_place_of_an_older_one_and_an_argument_answers_all_that_belongs_to_it(bool isLive)
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive);
        var outcome = await trip.SendAsync(TripComponent.Events.Live(new Place("Mill Road", "Loomstad")));
        Assert.Equal((422, "room: No room in Loomstad."), (outcome.Status, string.Join("; ", outcome.Errors.Select(error => $"{error.Key}: {error.Value}"))));
        Assert.Equal(["guest", "", "room"], trip.Errors.Select(error => error.Key));
        Assert.Equal("No room in Loomstad.", trip.Errors["room"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_can_take_everything_back(bool isLive)
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive);
        Assert.Equal(200, (await trip.SendAsync(TripComponent.Events.Forget())).Status);
        Assert.Empty(trip.Errors);
    }

    [Fact]
    public async Task Pushes_a_new_connection_and_asking_again_leave_messages_where_they_are()
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive: true);
        await host.BroadcastAsync("trips");
        Assert.Equal(0, trip.Page.Pushes);
        await host.BroadcastAsync("trips", TripComponent.Events.Choose("12"));
        Assert.Equal((1, 4), (trip.Page.Pushes, trip.FindAll(".error").Count));

        await trip.LoseConnectionAsync();
        await trip.ConnectAsync();
        Assert.Equal(4, trip.FindAll(".error").Count);
        await trip.LoseConnectionAsync();
        await trip.ReloadAsync();
        Assert.Equal(4, trip.FindAll(".error").Count);
    }

    [Fact]
    public async Task What_is_no_longer_true_is_taken_back_as_the_facts_are_read_again()
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive: true);
        host.Stock()[2] = 1;
        await host.BroadcastAsync("trips");
        Assert.Equal((1, false, 3), (trip.Page.Pushes, trip.Errors.Has("room"), trip.FindAll(".error").Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_predicted_keeps_to_the_same_rule(bool isLive)
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive);
        var predicted = trip.Predict(".stay");
        Assert.Equal(("1", 4), (predicted.QuerySelector(".nights")!.TextContent, predicted.QuerySelectorAll(".error").Length));
        predicted = trip.Predict(".choose");
        Assert.Equal(("2", 3), (predicted.QuerySelector(".nights")!.TextContent, predicted.QuerySelectorAll(".error").Length));
        await trip.ClickAsync(".choose");
        Assert.Equal(predicted.QuerySelectorAll(".error").Select(error => error.TextContent), trip.FindAll(".error").Select(error => error.TextContent));
    }

    [Fact]
    public async Task Messages_that_would_fill_the_seal_are_gone_with_the_next_event()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxMessageBytes = 1_000);
        var trip = await host.MountAsync<TripComponent>();
        await trip.SendAsync(TripComponent.Events.Write(new string('x', 90)));
        Assert.Equal(20, trip.FindAll(".error").Count);
        await trip.SendAsync(TripComponent.Events.Stay());
        Assert.Equal(10, trip.FindAll(".error").Count);
    }

    [Fact]
    public async Task A_component_that_is_mounted_afresh_has_nothing_to_say()
    {
        await using var host = Some.Host();
        var trip = await AskAsync(host, isLive: false);
        host.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal("state_expired", (await trip.TrySendAsync(TripComponent.Events.Stay())).Code);
        await trip.RemountAsync();
        Assert.Empty(trip.Errors);
    }

    private static async Task<MountedComponent<TripComponent>> AskAsync(ComponentHost host, bool isLive)
    {
        var trip = await host.MountAsync<TripComponent>();
        if (isLive)
        {
            await trip.ConnectAsync();
        }

        Assert.Equal(422, (await trip.SendAsync(TripComponent.Events.Book())).Status);
        return trip;
    }
}
