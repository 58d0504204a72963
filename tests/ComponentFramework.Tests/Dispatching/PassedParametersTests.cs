using System.Text.RegularExpressions;
using ComponentFramework.Protocol;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>A child is the same child while its place and key are; other parameters reach it and refresh it.</summary>
public sealed class PassedParametersTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_child_keeps_its_state_and_shows_the_record_that_its_parent_gives_it_now(bool isLive)
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive);
        await child.ClickAsync(".click");
        var id = child.Id;

        await picker.SendAsync(PickerComponent.Events.Pick(2));

        var same = Own(picker);
        Assert.Equal((id, "2", "2", "1"), (same.Id, picker.Text(".own .shown"), picker.Text(".own .record > .given"), picker.Text(".own .clicks")));
        Assert.Equal("of 2", picker.Text(".own .note .given"));
        await same.ClickAsync(".buy");
        Assert.Equal((0, 1), (host.Tally()["bought 1"], host.Tally()["bought 2"]));
        Assert.Equal(2, host.Tally()["record mount"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_fills_the_slot_of_a_child_gets_its_parameters_too(bool isLive)
    {
        await using var host = Some.Host();
        var (picker, _) = await PickerAsync(host, isLive);

        await picker.SendAsync(PickerComponent.Events.Pick(2));

        Assert.Equal("102", picker.Text(".in-slot .shown"));
        await picker.Children<RecordComponent>()[1].ClickAsync(".buy");
        Assert.Equal(1, host.Tally()["bought 102"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_live_child_of_a_parent_that_is_not_live_gets_them_over_its_connection(bool isLive)
    {
        await using var host = Some.Host();
        var desk = await host.MountAsync<DeskComponent>();
        if (isLive)
        {
            await desk.ConnectAsync();
        }

        await desk.SendAsync(DeskComponent.Events.Pick(2));

        Assert.Equal("2", desk.Text(".shown"));
        await desk.Child<RecordComponent>().ClickAsync(".buy");
        Assert.Equal((0, 1), (host.Tally()["bought 1"], host.Tally()["bought 2"]));
    }

    [Fact]
    public async Task A_live_child_follows_the_groups_of_its_new_record_only()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: true);
        await picker.SendAsync(PickerComponent.Events.Pick(2));
        var before = (host.Tally()["refresh 1"], host.Tally()["refresh 2"]);

        await host.BroadcastAsync("record-1");
        await host.BroadcastAsync("record-2");

        Assert.Equal((before.Item1, before.Item2 + 1), (host.Tally()["refresh 1"], host.Tally()["refresh 2"]));
        Assert.Equal("2", child.Text(".shown"));
    }

    [Fact]
    public async Task A_push_to_the_parent_reaches_the_child_over_its_own_connection_at_once()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: true);

        await host.BroadcastAsync("picker", PickerComponent.Events.Pick(3));

        Assert.Equal("3", child.Text(".shown"));
        await child.ClickAsync(".buy");
        Assert.Equal((0, 1), (host.Tally()["bought 1"], host.Tally()["bought 3"]));
    }

    [Fact]
    public async Task An_event_that_was_raised_under_the_old_record_does_nothing_under_the_new_one()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: true);
        await child.ClickAsync(".click");

        picker.Page.HoldPushes();
        await host.BroadcastAsync("picker", PickerComponent.Events.Pick(2));
        var outcome = await child.TrySendAsync(RecordComponent.Events.Buy());

        Assert.Equal((409, Wire.Codes.Conflict), (outcome.Status, outcome.Code));
        Assert.Equal((0, 0), (host.Tally()["bought 1"], host.Tally()["bought 2"]));
        picker.Page.ReleasePushes();
        await host.SettleAsync();
        await child.ClickAsync(".buy");
        Assert.Equal((0, 1), (host.Tally()["bought 1"], host.Tally()["bought 2"]));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_lost_answer_of_the_parent_leaves_the_child_under_the_record_that_it_shows(bool isLive)
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive);
        await picker.LoseAnswerAsync(PickerComponent.Events.Pick(2), "pick");
        await picker.LoseConnectionAsync();
        var shown = child.Text(".shown");

        await child.ClickAsync(".buy");
        Assert.Equal(1, host.Tally()[$"bought {shown}"]);

        await picker.SendAsync(PickerComponent.Events.Pick(2), "pick");
        Assert.Equal(("2", "2"), (picker.Text(".picked"), child.Text(".shown")));
        await child.ClickAsync(".buy");
        Assert.True(host.Tally()["bought 2"] > 0);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_child_that_cannot_show_its_new_record_does_nothing_until_it_can(bool isLive)
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive);

        await picker.SendAsync(PickerComponent.Events.Pick(RecordComponent.Missing));
        var outcome = await child.TrySendAsync(RecordComponent.Events.Buy());

        Assert.Equal((404, "1"), (outcome.Status, child.Text(".shown")));
        Assert.Equal((0, 0), (host.Tally()["bought 1"], host.Tally()[$"bought {RecordComponent.Missing}"]));
        await picker.SendAsync(PickerComponent.Events.Pick(2));
        await child.ClickAsync(".buy");
        Assert.Equal(("2", 1), (child.Text(".shown"), host.Tally()["bought 2"]));
    }

    [Fact]
    public async Task Parameters_sealed_for_another_child_or_made_up_are_refused()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: false);
        var other = picker.Children<RecordComponent>()[1];

        foreach (var parameters in (string[])[other.SealedState, picker.SealedState, "made up", "\ud800"])
        {
            var outcome = await child.TrySendFormAsync("refresh", ("parameters", parameters));
            Assert.Equal(400, outcome.Status);
        }

        Assert.Equal("1", child.Text(".shown"));
    }

    [Fact]
    public async Task What_else_stands_beside_the_parameters_is_text()
    {
        await using var host = Some.Host();
        var (picker, _) = await PickerAsync(host, isLive: false);
        var answer = await Answers.OfAsync(host, picker, PickerComponent.Events.Pick(2));
        var passed = Regex.Matches(answer, "data-parameters=\"([^\"]+)\"")[1].Groups[1].Value;

        await picker.Child<ProductComponent>().TrySendFormAsync("refresh", ("parameters", $"{passed} \"></template><b class=\"theirs\"></b><template id=\""));

        Assert.Equal("102", picker.Text(".in-slot .shown"));
        Assert.False(picker.Has(".theirs"));
    }

    [Fact]
    public async Task A_child_that_is_out_of_date_is_mounted_with_its_new_parameters()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: false);
        host.Time.Advance(TimeSpan.FromHours(25));
        await picker.TrySendAsync(PickerComponent.Events.Pick(1));
        await picker.RemountAsync();

        await picker.SendAsync(PickerComponent.Events.Pick(2));
        await child.RemountAsync();

        Assert.Equal("2", child.Text(".shown"));
        await child.ClickAsync(".buy");
        Assert.Equal((0, 1), (host.Tally()["bought 1"], host.Tally()["bought 2"]));
    }

    [Fact]
    public async Task The_same_parameters_again_cost_no_revision_of_theirs()
    {
        await using var host = Some.Host();
        var (picker, child) = await PickerAsync(host, isLive: false);
        var shown = await Answers.OfAsync(host, picker, PickerComponent.Events.Pick(1));
        Assert.DoesNotContain("data-parameters", shown);
        Assert.Contains($"<template id=\"{child.Id}\" data-keep></template>", shown);
    }

    private static MountedComponent<RecordComponent> Own(MountedComponent<PickerComponent> picker) => picker.Children<RecordComponent>()[0];

    private static async Task<(MountedComponent<PickerComponent> Picker, MountedComponent<RecordComponent> Child)> PickerAsync(ComponentHost host, bool isLive)
    {
        var picker = await host.MountAsync<PickerComponent>();
        if (isLive)
        {
            await picker.ConnectAsync();
        }

        return (picker, Own(picker));
    }
}
