using System.Text;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class PushTests
{
    [Fact]
    public async Task Every_tab_of_a_visitor_changes_and_nobody_else_s_does()
    {
        await using var host = Some.Host();
        var (anna, ben) = (host.As("anna"), host.As("ben"));
        var first = await anna.MountAsync<CartComponent>();
        var second = await anna.MountAsync<CartComponent>();
        var foreign = await ben.MountAsync<CartComponent>();
        foreach (var cart in new[] { first, second, foreign })
        {
            await cart.ConnectAsync();
        }

        await first.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Equal("Product 42, M", first.Text(".row .name"));
        Assert.Equal("Product 42, M", second.Text(".row .name"));
        Assert.Equal("Nothing yet", foreign.Text(".empty"));
        Assert.Equal((1, 0), (second.Page.Pushes, foreign.Page.Pushes));
    }

    [Fact]
    public async Task Adding_an_item_adds_exactly_one_with_any_number_of_tabs()
    {
        await using var host = Some.Host();
        for (var tabs = 0; tabs < 3; tabs++)
        {
            var visitor = host.As($"visitor {tabs}");
            var cart = await visitor.MountAsync<CartComponent>();
            for (var tab = 0; tab < tabs; tab++)
            {
                await (await visitor.MountAsync<CartComponent>()).ConnectAsync();
            }

            await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
            Assert.Equal(1, Assert.Single(cart.State.Items).Quantity);
        }
    }

    [Fact]
    public async Task Who_follows_many_groups_leaves_room_for_others_and_for_itself_once_it_has_let_go()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxGroupBytesPerVisitor = 1_000);
        var (anna, ben) = (host.As("anna"), host.As("ben"));
        List<MountedComponent<FollowerComponent>> joined = [];
        for (var i = 0; i < 3; i++)
        {
            joined.Add(await anna.MountAsync<FollowerComponent>());
            await joined[i].ConnectAsync();
        }

        var more = await anna.MountAsync<FollowerComponent>();
        var full = await Assert.ThrowsAsync<EventRefusedException>(() => more.ConnectAsync());
        Assert.Equal((429, "rate_limited"), (full.Status, full.Code));
        await more.Page.LoseConnectionAsync();
        await (await ben.MountAsync<FollowerComponent>()).ConnectAsync();

        await joined[0].SendAsync(FollowerComponent.Events.Follow(2));
        Assert.Equal(2, joined[0].State.Topic);
        await joined[0].Page.LoseConnectionAsync();
        await more.ConnectAsync();
    }

    [Fact]
    public async Task Events_over_the_connection_carry_no_state_and_keep_their_order()
    {
        await using var host = Some.Host();
        var cart = await host.As("anna").MountAsync<CartComponent>();
        await cart.ConnectAsync();
        cart.Reseal(Tampered.Noise);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(id => cart.SendAsync(CartComponent.Events.AddItem(id, "M"))));

        Assert.Equal(Enumerable.Range(1, 20), cart.State.Items.Select(item => item.ProductId));
    }

    [Fact]
    public async Task A_push_that_changes_nothing_is_not_sent()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        var before = product.SealedState;
        await host.BroadcastAsync("product-7");
        Assert.Equal(0, product.Page.Pushes);
        Assert.Equal(before, product.SealedState);
        Assert.Equal(2, host.Tally()["product refresh"]);
    }

    [Fact]
    public async Task A_broadcast_can_carry_any_event_with_its_arguments()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        await host.BroadcastAsync("product-7", ProductComponent.Events.Rename("New & improved"));
        Assert.Equal("New & improved", product.Text("h1"));
    }

    [Fact]
    public async Task A_broadcast_that_no_handler_answers_harms_nobody()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
#pragma warning disable CF041 // that nobody has it is what is tested
        await host.BroadcastAsync("product-7", "unheard_of");
#pragma warning restore CF041
        foreach (var message in new[] { "no json", "[1]", "{}", """{"event":"refresh","payload":7}""", """{"event":5,"payload":{}}""", """{"event":null,"payload":{}}""" })
        {
            await host.Channel.PublishAsync("product-7", Encoding.UTF8.GetBytes(message), TestContext.Current.CancellationToken);
        }

        host.Stock()[7] = 3;
        await host.BroadcastAsync("product-7");
        Assert.Equal("3", product.Text(".stock"));
    }

    [Fact]
    public async Task Joining_shows_what_has_changed_since_the_page_was_made()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        host.Stock()[7] = 3;
        await product.ConnectAsync();
        Assert.Equal("3", product.Text(".stock"));
        Assert.Equal(3, product.State.Stock);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_in_the_middle_of_a_join_or_a_refresh_is_not_missed(bool isJoined)
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        if (isJoined)
        {
            await product.ConnectAsync();
        }

        host.Stock().WhileRefreshing = async () =>
        {
            host.Stock()[7] = 3;
            await host.Services.GetRequiredService<IBroadcaster>().SendAsync("product-7", ComponentEvent.Refresh);
        };
        await (isJoined ? host.BroadcastAsync("product-7") : product.ConnectAsync());

        Assert.Equal("3", product.Text(".stock"));
    }

    [Fact]
    public async Task A_page_that_was_cut_off_ends_with_the_newest_facts()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        host.Stock()[7] = 3;
        await host.BroadcastAsync("product-7");
        await product.LoseConnectionAsync();
        host.Stock()[7] = 2;
        await host.BroadcastAsync("product-7");
        host.Stock()[7] = 1;
        await host.BroadcastAsync("product-7");
        Assert.Equal("3", product.Text(".stock"));

        await product.ConnectAsync();
        Assert.Equal("1", product.Text(".stock"));
        host.Stock()[7] = 0;
        await host.BroadcastAsync("product-7");
        Assert.Equal("0", product.Text(".stock"));
    }

    [Fact]
    public async Task A_cut_off_page_works_by_http_and_joins_with_what_that_has_changed()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        await product.SendAsync(ProductComponent.Events.Look());
        await product.LoseConnectionAsync();
        await product.SendAsync(ProductComponent.Events.Look());
        await product.ConnectAsync();
        await product.SendAsync(ProductComponent.Events.Look());
        Assert.Equal(3, product.State.Looks);
    }

    [Fact]
    public async Task An_event_whose_answer_was_lost_with_the_connection_runs_once()
    {
        await using var host = Some.Host();
        var cart = await host.As("anna").MountAsync<CartComponent>();
        await cart.ConnectAsync();
        await cart.LoseAnswerAsync(CartComponent.Events.AddItem(1, "M"), "lost");
        await cart.LoseConnectionAsync();

        await cart.SendAsync(CartComponent.Events.AddItem(1, "M"), "lost");

        Assert.Equal(1, Assert.Single(cart.State.Items).Quantity);
    }

    [Fact]
    public async Task An_event_that_comes_again_does_not_take_back_what_followed_it()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<LiveCounterComponent>();
        await counter.ConnectAsync();
        await counter.SendAsync(LiveCounterComponent.Events.Add(), "first");
        await counter.SendAsync(LiveCounterComponent.Events.Add(), "second");

        await counter.SendAsync(LiveCounterComponent.Events.Add(), "first");
        await counter.SendAsync(LiveCounterComponent.Events.Add(), "third");

        Assert.Equal(3, counter.State.Count);
    }

    [Fact]
    public async Task Losing_the_connection_ends_every_subscription()
    {
        await using var host = Some.Host();
        var products = new List<MountedComponent<ProductComponent>>();
        for (var id = 1; id <= 5; id++)
        {
            products.Add(await host.MountAsync<ProductComponent>(ProductComponent.Compose(id)));
            await products[^1].ConnectAsync();
        }

        Assert.Equal(5, host.Channel.Subscriptions);
        foreach (var product in products)
        {
            await product.LoseConnectionAsync();
        }

        Assert.Equal(0, host.Channel.Subscriptions);
    }

    [Fact]
    public async Task Many_pages_of_one_group_share_one_subscription()
    {
        await using var host = Some.Host();
        for (var page = 0; page < 5; page++)
        {
            await (await host.MountAsync<ProductComponent>(ProductComponent.Compose(7))).ConnectAsync();
        }

        Assert.Equal(1, host.Channel.Subscriptions);
    }

    [Fact]
    public async Task A_broadcast_on_one_machine_reaches_the_pages_of_another()
    {
        await using var host = Some.Host();
        await using var other = host.AnotherMachine();
        var here = await host.As("anna").MountAsync<CartComponent>();
        var there = await host.As("anna").On(other).MountAsync<CartComponent>();
        await here.ConnectAsync();
        await there.ConnectAsync();

        await there.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Equal("Product 42, M", here.Text(".row .name"));
    }

    [Fact]
    public async Task Another_machine_goes_on_with_a_page_whose_own_was_restarted()
    {
        await using var host = Some.Host();
        var cart = await host.As("anna").MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await using var restarted = host.AnotherMachine();
        await host.DisposeAsync();

        var healed = cart.CopyFor(cart.Page.Visitor.On(restarted));
        await healed.ConnectAsync();
        await healed.SendAsync(CartComponent.Events.AddItem(42, "M"));

        Assert.Equal(2, Assert.Single(healed.State.Items).Quantity);
    }

    [Fact]
    public async Task A_broadcast_that_arrives_late_shows_the_facts_of_then()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        host.Channel.Hold();
        host.Stock()[7] = 3;
        await host.BroadcastAsync("product-7");
        Assert.Equal("0", product.Text(".stock"));
        host.Stock()[7] = 2;
        await host.Channel.ReleaseAsync();
        Assert.Equal("2", product.Text(".stock"));
    }

    [Fact]
    public async Task A_slow_page_gets_the_newest_of_each_component_and_nothing_older()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        product.Page.HoldPushes();
        for (var stock = 1; stock <= 5; stock++)
        {
            host.Stock()[7] = stock;
            await host.BroadcastAsync("product-7");
        }

        await product.SendAsync(ProductComponent.Events.Look());
        product.Page.ReleasePushes();

        Assert.Equal(("5", "1"), (product.Text(".stock"), product.Text(".looks")));
        Assert.Equal(1, product.Page.Pushes);
    }

    [Fact]
    public async Task Errors_on_the_page_outlive_a_push_that_is_not_about_them()
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<SignUpComponent>();
        await form.ConnectAsync();
        await form.SendAsync(SignUpComponent.Events.Join("no address"));
        Assert.Equal("This is no address.", form.Text(".error"));

        host.Stock()[1] = 8;
        await host.BroadcastAsync("sign-ups");

        Assert.Equal("8", form.Text(".places"));
        Assert.Equal("This is no address.", form.Text(".error"));
        Assert.Equal(200, (await form.TrySendAsync(SignUpComponent.Events.Join("a@b"))).Status);
        Assert.False(form.Has(".error"));
    }

    [Fact]
    public async Task Groups_that_follow_the_state_are_followed()
    {
        await using var host = Some.Host();
        var follower = await host.MountAsync<FollowerComponent>();
        await follower.ConnectAsync();
        await follower.SendAsync(FollowerComponent.Events.Follow(2));
        var refreshes = host.Tally()["follower refresh"];

        await host.BroadcastAsync("topic-1");
        Assert.Equal(refreshes, host.Tally()["follower refresh"]);
        await host.BroadcastAsync("topic-2");
        Assert.Equal(refreshes + 1, host.Tally()["follower refresh"]);
        Assert.Equal(1, host.Channel.Subscriptions);
    }

    [Fact]
    public async Task A_join_fails_clearly_while_the_channel_layer_is_down_and_works_after_it()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        host.Channel.Break();
        Assert.Equal(500, (await Assert.ThrowsAsync<EventRefusedException>(product.ConnectAsync)).Status);
        host.Channel.Repair();
        await product.ConnectAsync();
        host.Stock()[7] = 3;
        await host.BroadcastAsync("product-7");
        Assert.Equal("3", product.Text(".stock"));
    }

    [Fact]
    public async Task One_connection_holds_as_many_components_as_the_options_say()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxComponentsPerConnection = 2);
        var composition = ProductComponent.Compose(1).Fill("reviews", ProductComponent.Compose(2), ProductComponent.Compose(3));
        var product = await host.MountAsync<ProductComponent>(composition);
        var refused = await Assert.ThrowsAsync<EventRefusedException>(product.ConnectAsync);
        Assert.Equal((429, "rate_limited"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_thousand_broadcasts_at_once_end_in_the_newest_facts()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.ConnectAsync();
        var broadcaster = host.Services.GetRequiredService<IBroadcaster>();
        await Parallel.ForAsync(1, 1001, async (_, ct) =>
        {
            host.Stock().Add(7, 1);
            await broadcaster.SendAsync("product-7", ComponentEvent.Refresh, ct);
        });
        await host.SettleAsync();
        Assert.Equal("1000", product.Text(".stock"));
        Assert.DoesNotContain(host.Log, entry => entry.Level >= LogLevel.Error);
    }
}
