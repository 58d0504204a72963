using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class CompositionTests
{
    [Fact]
    public void An_undeclared_slot_is_refused_with_the_names_that_there_are()
    {
        var refused = Assert.Throws<ArgumentException>(() => ProductComponent.Compose(1).Fill("sidebar", NoteComponent.Compose("x")));
        Assert.Contains("reviews, recommendations", refused.Message);
        Assert.Contains("[Slots(\"sidebar\")]", refused.Message);
        Assert.Contains("It declares none", Assert.Throws<ArgumentException>(() => NoteComponent.Compose("x").Fill("sidebar", NoteComponent.Compose("y"))).Message);
    }

    [Fact]
    public async Task Slots_show_what_fills_them_in_order_and_are_asked_whether_they_are_filled()
    {
        await using var host = Some.Host();
        var full = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1).Fill("reviews", NoteComponent.Compose("one"), NoteComponent.Compose("two")).Fill("recommendations", NoteComponent.Compose("three")));
        Assert.Equal(["one", "two", "three"], full.FindAll(".text").Select(text => text.TextContent));
        Assert.Equal("three", full.Text(".recommendations .text"));

        var empty = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1));
        Assert.False(empty.Has(".recommendations"));
        Assert.True(empty.Has(".reviews"));
    }

    [Fact]
    public async Task Every_component_of_a_page_is_mounted_exactly_once()
    {
        await using var host = Some.Host();
        await host.MountAsync<BoardComponent>(BoardComponent.Compose(["a", "b"]).Fill("footer", ProductComponent.Compose(7).Fill("reviews", NoteComponent.Compose("c"))));
        Assert.Equal((1, 1, 1, 1), (host.Tally()["note a"], host.Tally()["note b"], host.Tally()["note c"], host.Tally()["product mount"]));
    }

    [Fact]
    public async Task Three_levels_render_and_each_handles_its_own_events()
    {
        await using var host = Some.Host();
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose([]).Fill("footer", ProductComponent.Compose(7).Fill("reviews", NoteComponent.Compose("deep"))));

        await board.ClickAsync("footer .reviews button.edit");
        await board.ClickAsync("footer button.look");
        await board.SendAsync(BoardComponent.Events.Turn());

        Assert.Equal("edited", board.Child<NoteComponent>().State.Text);
        Assert.Equal(1, board.Child<ProductComponent>().State.Looks);
        Assert.Equal(1, board.State.Turns);
        Assert.Equal("edited", board.Text("footer .reviews .text"));
    }

    [Fact]
    public async Task A_parent_s_event_leaves_slots_and_children_as_they_are()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1).Fill("reviews", NoteComponent.Compose("one")).Fill("recommendations", NoteComponent.Compose("two")));
        var note = product.Children<NoteComponent>()[0];
        await note.SendAsync(NoteComponent.Events.Edit("changed"));
        var element = note.Root;

        await product.ClickAsync("button.look");
        await product.ClickAsync("button.look");

        Assert.Equal("2", product.Text(".looks"));
        Assert.Equal(["changed", "two"], product.FindAll(".text").Select(text => text.TextContent));
        Assert.Same(element, note.Root);
        Assert.Equal(1, host.Tally()["note one"]);
    }

    [Fact]
    public async Task The_answer_to_a_parent_s_event_carries_no_markup_of_its_children()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1).Fill("reviews", NoteComponent.Compose("needle in a haystack")));
        var answer = await Answers.OfAsync(host, product, ProductComponent.Events.Look());
        Assert.DoesNotContain("needle", answer);
        Assert.Contains($"<template id=\"{product.Child<NoteComponent>().Id}\" data-keep></template>", answer);
    }

    [Fact]
    public async Task A_child_s_event_changes_the_child_only()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1).Fill("reviews", NoteComponent.Compose("one"), NoteComponent.Compose("two")));
        var (state, root) = (product.SealedState, product.Root);

        await product.Children<NoteComponent>()[1].SendAsync(NoteComponent.Events.Edit("changed"));

        Assert.Equal(state, product.SealedState);
        Assert.Same(root, product.Root);
        Assert.Equal(["one", "changed"], product.FindAll(".text").Select(text => text.TextContent));
        Assert.Equal("two", product.Children<NoteComponent>()[1].Component.Text);
    }

    [Fact]
    public async Task Children_that_move_keep_their_state_those_that_come_are_mounted_and_those_that_go_are_gone()
    {
        await using var host = Some.Host();
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose(["a", "b"]));
        await board.Children<NoteComponent>()[0].SendAsync(NoteComponent.Events.Edit("A"));

        await board.SendAsync(BoardComponent.Events.Turn());
        Assert.Equal(["b", "A"], board.FindAll(".text").Select(text => text.TextContent));

        await board.SendAsync(BoardComponent.Events.Pin("c"));
        Assert.Equal(["b", "A", "c"], board.FindAll(".text").Select(text => text.TextContent));

        await board.SendAsync(BoardComponent.Events.Unpin("a"));
        await board.SendAsync(BoardComponent.Events.Pin("a"));
        Assert.Equal(["b", "c", "a"], board.FindAll(".text").Select(text => text.TextContent));
        Assert.Equal((2, 1, 1), (host.Tally()["note a"], host.Tally()["note b"], host.Tally()["note c"]));
    }

    [Fact]
    public async Task Two_children_of_one_key_are_an_error_that_says_what_to_type()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<BoardComponent>(BoardComponent.Compose(["same", "same"])));
        Assert.Contains("uses the key 'same' twice. Give each row and each child a key of its own", refused.InnerException!.Message);
    }

    [Fact]
    public async Task Where_visitors_come_keys_that_are_there_twice_are_told_apart_and_the_log_says_so_once()
    {
        await using var host = Some.Host().WithOptions(options => options.RefuseDuplicateKeys = false);
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose(["same", "same", "other", "same"]));
        await board.Children<NoteComponent>()[1].SendAsync(NoteComponent.Events.Edit("second"));
        await board.Children<NoteComponent>()[3].SendAsync(NoteComponent.Events.Edit("third"));
        await board.SendAsync(BoardComponent.Events.Pin("new"));

        Assert.Equal(["same", "second", "other", "third", "new"], board.FindAll(".text").Select(text => text.TextContent));
        var ids = board.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(host.Log, entry => entry.Message.Contains("uses the key 'same' twice"));
    }

    [Fact]
    public async Task Keys_may_be_any_text()
    {
        await using var host = Some.Host();
        string[] keys = ["a b", "<script>", "\"'", "ä", "a-b", "", "x'onclick='y"];
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose(keys));
        await board.SendAsync(BoardComponent.Events.Turn());
        Assert.Equal(keys.Reverse(), board.FindAll(".text").Select(text => text.TextContent));
        Assert.Equal(keys.Length, board.FindAll("[data-component=note]").Select(note => note.Id).Distinct().Count());
        Assert.All(keys, key => Assert.Equal(1, host.Tally()[$"note {key}"]));
    }

    [Fact]
    public async Task A_component_inside_itself_ends_with_a_sentence_and_not_with_a_full_stack()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<MirrorComponent>());
        Assert.Contains(host.Log, entry => entry.Exception?.Message.Contains("more than 16 deep; 'mirror' is probably placed inside itself") == true);
        Assert.Equal(500, refused.Status);
    }

    [Fact]
    public async Task Copies_of_a_cached_parent_get_children_of_their_own()
    {
        await using var host = Some.Host();
        var one = await host.MountAsync<ShelfComponent>();
        var other = await host.MountAsync<ShelfComponent>();

        await other.Child<NoteComponent>().SendAsync(NoteComponent.Events.Edit("edited"));

        Assert.Equal(("shelf", "edited"), (one.Text(".text"), other.Text(".text")));
        Assert.NotEqual(one.Child<NoteComponent>().Id, other.Child<NoteComponent>().Id);
        Assert.Equal((1, 2), (host.Tally()["shelf"], host.Tally()["note shelf"]));
    }
}
