using ComponentFramework.Dispatching;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class RepeatedEventTests
{
    [Fact]
    public async Task The_same_event_id_in_turn_has_one_effect_and_one_answer()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var copy = counter.CopyFor(host.Visitor);

        await counter.SendAsync(CounterComponent.Events.Add(1), "once");
        await copy.SendAsync(CounterComponent.Events.Add(1), "once");

        Assert.Equal(1, host.Tally()["handled"]);
        Assert.Equal(counter.Html, copy.Html);
    }

    [Fact]
    public async Task The_same_event_id_at_once_has_one_effect_and_one_answer()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var copies = Enumerable.Range(0, 10).Select(_ => counter.CopyFor(host.Visitor)).ToList();

        var answers = copies.Select(copy => copy.SendAsync(CounterComponent.Events.AddWhenOpened(), "once")).ToList();
        await Task.WhenAny(host.Gate().Reached, answers[0]);
        host.Gate().Open();
        await Task.WhenAll(answers);

        Assert.Equal(1, host.Tally()["handled"]);
        Assert.Single(copies.Select(copy => copy.Html).Distinct());
    }

    [Fact]
    public async Task An_event_whose_answer_was_lost_is_answered_when_it_is_sent_again()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();

        await counter.LoseAnswerAsync(CounterComponent.Events.Add(1), "lost");
        Assert.Equal(0, counter.State.Count);

        await counter.SendAsync(CounterComponent.Events.Add(1), "lost");
        Assert.Equal(1, counter.State.Count);
        Assert.Equal(1, host.Tally()["handled"]);
    }

    [Theory]
    [InlineData("add_and_fail", "handler_failed")]
    [InlineData("add_and_conflict", "conflict")]
    public async Task A_failure_is_an_answer_too(string @event, string code)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var sent = new ComponentEvent(@event);

        var first = await counter.TrySendAsync(sent, "failing");
        var second = await counter.TrySendAsync(sent, "failing");

        Assert.Equal((code, code), (first.Code, second.Code));
        Assert.Equal(first.TraceId, second.TraceId);
        Assert.Equal(1, host.Tally()["handled"]);
    }

    [Fact]
    public async Task Two_visitors_may_use_the_same_id()
    {
        await using var host = Some.Host();
        var counter = await host.As("anna").MountAsync<CounterComponent>();
        var copy = counter.CopyFor(host.As("ben"));

        await counter.SendAsync(CounterComponent.Events.Add(1), "same");
        await copy.SendAsync(CounterComponent.Events.Add(10), "same");

        Assert.Equal(1, counter.State.Count);
        Assert.Equal(10, copy.State.Count);
    }

    [Fact]
    public async Task Two_instances_may_use_the_same_id()
    {
        await using var host = Some.Host();
        var one = await host.MountAsync<CounterComponent>();
        var other = await host.MountAsync<CounterComponent>();
        await one.SendAsync(CounterComponent.Events.Add(1), "same");
        await other.SendAsync(CounterComponent.Events.Add(10), "same");
        Assert.Equal((1, 10), (one.State.Count, other.State.Count));
    }

    [Fact]
    public async Task An_anonymous_visitor_who_was_given_an_id_by_the_first_run_gets_its_answer()
    {
        await using var host = Some.Host();
        var visitor = host.AsAnonymous();
        var late = await visitor.MountAsync<LateVisitorComponent>();
        Assert.False(visitor.HasId);

        await late.LoseAnswerAsync(LateVisitorComponent.Events.Claim(), "claim");
        Assert.True(visitor.HasId);
        await late.SendAsync(LateVisitorComponent.Events.Claim(), "claim");

        Assert.Equal(visitor.Id, late.State.Owner);
        Assert.Equal(1, host.Tally()["claim"]);
    }

    [Fact]
    public async Task The_answer_that_made_one_visitor_known_is_for_no_other()
    {
        await using var host = Some.Host();
        var late = await host.AsAnonymous().MountAsync<LateVisitorComponent>();
        var other = late.CopyFor(host.AsAnonymous());
        await late.SendAsync(LateVisitorComponent.Events.Claim(), "same");
        await other.SendAsync(LateVisitorComponent.Events.Claim(), "same");
        Assert.Equal(2, new[] { late.State.Owner, other.State.Owner }.Distinct().Count());
        Assert.Equal(2, host.Tally()["claim"]);
    }

    [Fact]
    public async Task An_answer_is_kept_for_a_while_and_then_forgotten()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var (soon, late) = (counter.CopyFor(host.Visitor), counter.CopyFor(host.Visitor));
        await counter.SendAsync(CounterComponent.Events.Add(1), "once");

        host.Time.Advance(TimeSpan.FromMinutes(9));
        await soon.SendAsync(CounterComponent.Events.Add(1), "once");
        Assert.Equal(1, host.Tally()["handled"]);

        host.Time.Advance(TimeSpan.FromMinutes(2));
        await late.SendAsync(CounterComponent.Events.Add(1), "once");
        Assert.Equal(2, host.Tally()["handled"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_is_set_changes_nothing_of_how_long_an_answer_is_kept(int hours)
    {
        var clock = new SteppingClock();
        await using var host = Some.Host(services => services.AddSingleton<TimeProvider>(clock)).WithOptions(options => options.MaxStateAge = TimeSpan.FromDays(7));
        var counter = await host.MountAsync<CounterComponent>();
        var (soon, late) = (counter.CopyFor(host.Visitor), counter.CopyFor(host.Visitor));
        await counter.SendAsync(CounterComponent.Events.Add(1), "once");

        clock.Step(TimeSpan.FromHours(hours));
        await soon.SendAsync(CounterComponent.Events.Add(1), "once");
        Assert.Equal(1, host.Tally()["handled"]);

        clock.Advance(TimeSpan.FromMinutes(11));
        await late.SendAsync(CounterComponent.Events.Add(1), "once");
        Assert.Equal(2, host.Tally()["handled"]);
    }

    [Fact]
    public async Task Answers_are_forgotten_from_the_oldest_on_when_memory_is_up()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxRepeatedEventBytes = 1);
        var counter = await host.MountAsync<CounterComponent>();
        var copy = counter.CopyFor(host.Visitor);
        await counter.SendAsync(CounterComponent.Events.Add(1), "first");
        await counter.SendAsync(CounterComponent.Events.Add(1), "second");
        await copy.SendAsync(CounterComponent.Events.Add(1), "first");
        Assert.Equal(3, host.Tally()["handled"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stranger_who_fills_the_memory_pushes_out_only_what_is_its_own(bool comesAnew)
    {
        await using var host = Some.Host().WithOptions(options => options.MaxRepeatedEventBytes = 100_000);
        var victim = host.As("victim");
        var counter = await victim.MountAsync<CounterComponent>();
        var copy = counter.CopyFor(victim);
        await counter.SendAsync(CounterComponent.Events.Add(1), "once");

        for (var i = 0; i < 50; i++)
        {
            var stranger = comesAnew ? host.AsAnonymous() : host.As("stranger");
            await (await stranger.MountAsync<BulkComponent>()).SendAsync(BulkComponent.Events.Grow(5_000), $"{i}");
        }

        await copy.SendAsync(CounterComponent.Events.Add(1), "once");
        Assert.Equal(1, host.Tally()["handled"]);
        Assert.Equal(counter.Html, copy.Html);
    }

    [Fact]
    public async Task One_visitor_has_only_a_part_of_the_memory()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxRepeatedEventBytesPerVisitor = 50_000);
        var bulk = await host.As("anna").MountAsync<BulkComponent>();
        for (var i = 0; i < 50; i++)
        {
            await bulk.SendAsync(BulkComponent.Events.Grow(5_000), $"{i}");
        }

        var remembered = host.Services.GetRequiredService<RepeatedEvents>();
        Assert.InRange(remembered.Bytes, 20_000, 50_000);
        Assert.InRange(remembered.Count, 1, 9);
    }

    [Fact]
    public async Task What_an_answer_keeps_in_memory_is_counted_whole()
    {
        await using var host = Some.Host();
        var remembered = host.Services.GetRequiredService<RepeatedEvents>();
        var bulk = await host.As("anna").MountAsync<BulkComponent>();
        await bulk.SendAsync(BulkComponent.Events.Grow(100_000), "grow");

        // The sealed state in the HTML, in base64, and the state itself.
        Assert.InRange(remembered.Bytes, 100_000 + (100_000 * 4 / 3), 300_000);
    }

    [Fact]
    public async Task When_their_time_is_up_nothing_is_left_of_events_that_came_at_once()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxRepeatedEventBytesPerVisitor = 30_000);
        var shown = await host.MountAsync<CounterComponent>();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var visitor = i % 2 == 0 ? host.As($"user {i % 6}") : host.AsAnonymous();
            var copy = shown.CopyFor(visitor);
            for (var turn = 0; turn < 10; turn++)
            {
                await copy.SendAsync(CounterComponent.Events.Add(1), $"{i % 10} {turn}");
            }
        })));

        var remembered = host.Services.GetRequiredService<RepeatedEvents>();
        Assert.NotEqual(0, remembered.Count);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        await shown.CopyFor(host.As("last")).SendAsync(CounterComponent.Events.Add(1), "last");
        Assert.Equal(1, remembered.Count);
        Assert.InRange(remembered.Bytes, 1_000, 3_000);
    }

    [Fact]
    public async Task An_event_with_an_id_is_finished_though_its_sender_has_hung_up()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        using var hungUp = new CancellationTokenSource();

        var sending = counter.SendUntilAsync(CounterComponent.Events.AddWhenOpened(), hungUp.Token, "cut off");
        await Task.WhenAny(host.Gate().Reached, sending);
        await hungUp.CancelAsync();
        host.Gate().Open();
        await sending;

        await counter.SendAsync(CounterComponent.Events.AddWhenOpened(), "cut off");
        Assert.Equal(1, counter.State.Count);
        Assert.Equal(1, host.Tally()["handled"]);
    }

    [Fact]
    public async Task An_event_id_has_a_length_that_a_client_would_choose()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var outcome = await counter.TrySendAsync(CounterComponent.Events.Add(1), new string('x', 129));
        Assert.Equal((400, "request_malformed"), (outcome.Status, outcome.Code));
        Assert.Equal(0, host.Tally()["handled"]);
    }
}
