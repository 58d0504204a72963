using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class EventTests
{
    [Fact]
    public async Task An_unknown_event_is_refused_by_name()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var outcome = await counter.TrySendJsonAsync("on_add", "{}");
        Assert.Equal((404, "event_unknown"), (outcome.Status, outcome.Code));
        Assert.Contains("'on_add'", outcome.Error);
    }

    [Theory]
    [InlineData("GetType")]
    [InlineData("OnAdd")]
    [InlineData("mount_async")]
    [InlineData("refresh_async")]
    [InlineData("set_state")]
    [InlineData("")]
    public async Task Nothing_but_what_the_author_marked_can_be_called(string @event)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Equal("event_unknown", (await counter.TrySendJsonAsync(@event, "{}")).Code);
        Assert.Equal(0, host.Tally()["handled"]);
    }

    [Fact]
    public async Task A_handler_that_throws_changes_nothing_and_tells_nothing()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var before = counter.Html;

        var outcome = await counter.TrySendAsync(CounterComponent.Events.AddAndFail());

        Assert.Equal((500, "handler_failed"), (outcome.Status, outcome.Code));
        Assert.DoesNotContain("secret", outcome.Error);
        Assert.Equal(before, counter.Html);
        var entry = Assert.Single(host.Log, entry => entry.Level == LogLevel.Error);
        Assert.Contains(outcome.TraceId!, entry.Message);
        Assert.IsType<InvalidTimeZoneException>(entry.Exception);
    }

    [Theory]
    [InlineData("add_and_conflict", 409, "conflict", "Somebody else was faster.")]
    [InlineData("add_and_miss", 404, "not_found", "There is no such thing.")]
    [InlineData("add_and_forbid", 403, "permission_denied", "Not yours.")]
    public async Task A_refusal_on_purpose_reaches_the_browser_with_its_message(string @event, int status, string code, string message)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var outcome = await counter.TrySendJsonAsync(@event, "{}");
        Assert.Equal((status, code, message), (outcome.Status, outcome.Code, outcome.Error));
        Assert.Equal(0, counter.State.Count);
        Assert.DoesNotContain(host.Log, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Errors_are_an_answer_of_their_own()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();

        var outcome = await counter.SendAsync(CounterComponent.Events.Complain());

        Assert.Equal((422, "validation_failed"), (outcome.Status, outcome.Code));
        Assert.Equal(["count", ""], outcome.Errors.Select(error => error.Key));
        Assert.Equal(["The count is not to our liking.", "Please try again."], counter.FindAll(".error").Select(error => error.TextContent));
    }

    [Fact]
    public async Task Filters_run_around_the_handler_in_their_order_and_can_refuse()
    {
        await using var host = Some.Host().WithFilter<OuterFilter>().WithFilter<InnerFilter>();
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Equal(0, host.Tally()["outer before counter.add"]);

        await counter.SendAsync(CounterComponent.Events.Add(1));
        Assert.Equal(1, host.Tally()["outer before counter.add"]);
        Assert.Equal(1, host.Tally()["inner after 1 handled"]);

        var refused = await counter.TrySendAsync(CounterComponent.Events.Add(13));
        Assert.Equal(409, refused.Status);
        Assert.Equal(1, counter.State.Count);
    }

    [Fact]
    public async Task An_event_refused_by_a_test_that_did_not_expect_it_says_what_was_thrown()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => counter.SendAsync(CounterComponent.Events.AddAndFail()));
        Assert.Contains("InvalidTimeZoneException: secret detail", refused.Message);
        Assert.IsType<InvalidTimeZoneException>(refused.InnerException);
    }

    private sealed class OuterFilter(Tally tally) : IEventFilter
    {
        public Task InvokeAsync(EventContext context, Func<Task> next)
        {
            tally.Count($"outer before {context.ComponentName}.{context.EventName}");
            return next();
        }
    }

    private sealed class InnerFilter(Tally tally) : IEventFilter
    {
        public async Task InvokeAsync(EventContext context, Func<Task> next)
        {
            await next();
            tally.Count($"inner after {tally["handled"]} handled");
            if (((CounterComponent)context.Component).State.Count > 13)
            {
                throw new ConflictException("Thirteen is too many.");
            }
        }
    }
}
