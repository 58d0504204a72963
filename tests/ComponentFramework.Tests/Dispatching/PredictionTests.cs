using AngleSharp.Dom;
using ComponentFramework.Predicting;
using ComponentFramework.Rendering;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class PredictionTests
{
    [Theory]
    [InlineData("li:first-child .more")]
    [InlineData("li:last-child .more")]
    [InlineData("li:first-child .less")]
    [InlineData("li:last-child .less")]
    [InlineData("li:first-child .remove")]
    [InlineData("li:last-child .remove")]
    [InlineData(".sort")]
    [InlineData(".order")]
    [InlineData(".write")]
    public async Task What_a_trigger_predicts_is_what_its_event_shows(string trigger)
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>();
        var before = Described(basket.Root);
        var predicted = Described(basket.Predict(trigger));

        await basket.ClickAsync(trigger);

        Assert.NotEqual(before, predicted);
        Assert.Equal(Described(basket.Root), predicted);
    }

    [Fact]
    public async Task Whatever_a_view_leaves_out_repeats_or_adds_is_predicted()
    {
        await using var host = Some.Host();
        var predicted = 0;
        for (var seed = 0; seed < 30; seed++)
        {
            for (var to = 0; to < 12; to++)
            {
                var ledger = await host.MountAsync<LedgerComponent>(LedgerComponent.Compose(seed));
                if (!ledger.Find($".to-{to}").HasAttribute("data-optimistic"))
                {
                    continue;
                }

                var expected = Described(ledger.Predict($".to-{to}"));
                await ledger.ClickAsync($".to-{to}");
                Assert.Equal(Described(ledger.Root), expected);
                predicted++;
            }
        }

        // The rest changes nothing.
        Assert.InRange(predicted, 325, 360);
    }

    [Fact]
    public async Task Rows_of_items_that_stay_are_not_rendered_again()
    {
        await using var host = Some.Host();
        var component = await host.MountAsync<TalliedRowsComponent>();

        // Twenty rows, once more to note what is written, and for each of their predictions one.
        Assert.Equal(60, host.Tally()["rows written"]);
        Assert.Equal("1", component.Predict("li:first-child button").QuerySelector("li b")!.TextContent);
    }

    [Fact]
    public async Task Predictions_start_from_the_state_that_is_shown()
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>();
        for (var count = 3; count < 6; count++)
        {
            Assert.Equal($"{count}", basket.Predict("li:first-child .more").QuerySelector(".count")!.TextContent);
            Assert.Equal($"{count + 1}", basket.Predict("li:first-child .more").QuerySelector(".total")!.TextContent);
            await basket.ClickAsync("li:first-child .more");
            Assert.Equal($"{count}", basket.Text("li:first-child .count"));
        }
    }

    [Fact]
    public async Task Nobody_has_to_click_and_nothing_happens()
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>();
        Assert.Equal(0, host.Tally()["ordered"]);
        Assert.Null(basket.State.Ordered);
        Assert.Equal([2, 1], basket.State.Rows.Select(row => row.Count));
        Assert.Empty(basket.Errors);
    }

    [Theory]
    [InlineData(".same")]
    [InlineData(".fail")]
    [InlineData(".staff")]
    [InlineData(".gift")]
    [InlineData(".empty")]
    public async Task What_cannot_be_told_is_not_predicted(string trigger)
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>();
        Assert.False(basket.Find(trigger).HasAttribute("data-optimistic"));
        Assert.Throws<PageMismatchException>(() => basket.Predict(trigger));
    }

    [Fact]
    public async Task An_argument_that_is_known_only_at_the_click_is_named()
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>();
        Assert.Equal("""["count"]""", basket.Find("li:first-child .set").GetAttribute("data-optimistic"));
    }

    [Fact]
    public async Task Slots_stand_where_they_stood()
    {
        await using var host = Some.Host();
        var basket = await host.MountAsync<BasketComponent>(BasketComponent.Compose().Fill("note", NoteComponent.Compose("a note")));
        var note = basket.Child<NoteComponent>().Root.OuterHtml;
        var predicted = basket.Predict("li:first-child .more");
        Assert.Equal(note, predicted.QuerySelector("[data-component=note]")!.OuterHtml);

        await basket.ClickAsync("li:first-child .remove");
        Assert.Equal(note, basket.Predict("li .more").QuerySelector("[data-component=note]")!.OuterHtml);
    }

    [Fact]
    public async Task A_view_that_a_browser_would_repair_is_shown_without_predictions()
    {
        await using var host = Some.Host();
        var soup = await host.MountAsync<SoupComponent>();
        Assert.False(soup.Find("button").HasAttribute("data-optimistic"));
        await soup.ClickAsync("button");
        Assert.Equal("1", soup.Text("b"));
    }

    [Fact]
    public async Task A_cached_component_predicts_for_each_copy_under_its_own_id()
    {
        await using var host = Some.Host();
        var first = await host.MountAsync<CachedDialComponent>();
        var second = await host.MountAsync<CachedDialComponent>();
        Assert.Equal(1, host.Tally()["dial mounted"]);
        Assert.NotEqual(first.Id, second.Id);
        var predicted = Described(second.Predict("button"));
        Assert.Contains($"{second.Id}-on", predicted);
        await second.ClickAsync("button");
        Assert.Equal(Described(second.Root), predicted);
    }

    [Fact]
    public async Task Whoever_shows_the_same_is_told_the_same_without_computing_it_again()
    {
        var engine = new CountingEngine();
        await using var host = Some.Host(services => services.Insert(0, ServiceDescriptor.Singleton<IViewEngine>(engine)));
        var first = await host.MountAsync<BasketComponent>();
        var renders = engine.Renders;
        var second = await host.MountAsync<BasketComponent>();
        Assert.True(renders > 1);
        Assert.Equal(renders + 1, engine.Renders);
        Assert.DoesNotContain(first.Id, second.Html);
        Assert.Equal(Described(first.Predict(".sort")).Replace(first.Id, second.Id), Described(second.Predict(".sort")));

        await second.ClickAsync("li:first-child .more");
        Assert.True(engine.Renders > renders + 2);
    }

    [Fact]
    public async Task What_one_visitor_makes_known_pushes_out_nothing_of_others()
    {
        var engine = new CountingEngine();
        await using var host = Some.Host(services => services.Insert(0, ServiceDescriptor.Singleton<IViewEngine>(engine)))
            .WithOptions(options => options.MaxPredictionBytes = 100_000);
        await host.As("victim").MountAsync<BasketComponent>();
        var basket = await host.As("stranger").MountAsync<BasketComponent>();
        for (var i = 0; i < 100; i++)
        {
            await basket.SendAsync(BasketComponent.Events.Write($"{i}"));
        }

        Assert.InRange(host.Services.GetRequiredService<KnownPredictions>().Bytes, 90_000, 100_000);
        var renders = engine.Renders;
        await host.As("victim").MountAsync<BasketComponent>();
        Assert.Equal(renders + 1, engine.Renders);
    }

    [Fact]
    public async Task One_visitor_makes_known_only_so_much()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxPredictionBytesPerVisitor = 20_000);
        var basket = await host.As("one").MountAsync<BasketComponent>();
        for (var i = 0; i < 20; i++)
        {
            await basket.SendAsync(BasketComponent.Events.Write($"{i}"));
        }

        Assert.InRange(host.Services.GetRequiredService<KnownPredictions>().Bytes, 1, 20_000);
    }

    [Fact]
    public async Task A_page_that_fills_a_slot_is_not_told_what_another_is()
    {
        await using var host = Some.Host();
        var empty = await host.MountAsync<LidComponent>();
        var filled = await host.MountAsync<LidComponent>(LidComponent.Compose().Fill("note", NoteComponent.Compose("a note")));
        Assert.Equal("nothing", empty.Predict("button").QuerySelector("b")!.TextContent);
        Assert.Equal("a note", filled.Predict("button").QuerySelector("b")!.TextContent);
    }

    [Fact]
    public async Task Without_memory_everything_is_computed_each_time()
    {
        await using var host = Some.Host(services => services.Configure<ComponentFrameworkOptions>(options => options.MaxPredictionBytes = 0));
        for (var i = 0; i < 2; i++)
        {
            var basket = await host.MountAsync<BasketComponent>();
            Assert.Equal("3", basket.Predict("li:first-child .more").QuerySelector(".count")!.TextContent);
        }
    }

    [Fact]
    public async Task A_long_list_is_predicted_as_far_as_it_may_cost()
    {
        await using var host = Some.Host(services => services.Configure<ComponentFrameworkOptions>(options => options.MaxRehearsedBytes = 3000));
        var basket = await host.MountAsync<BasketComponent>();
        Assert.True(basket.Find("li:first-child .more").HasAttribute("data-optimistic"));
        Assert.False(basket.Find(".write").HasAttribute("data-optimistic"));
        await basket.ClickAsync(".write");
        Assert.StartsWith("\"'</script>", basket.State.Text);
    }

    [Fact]
    public async Task A_handler_that_changes_the_state_in_place_predicts_nothing_and_says_so()
    {
        await using var host = Some.Host();
        var component = await host.MountAsync<InPlaceComponent>();
        Assert.Equal("1", component.Text("b"));
        Assert.False(component.Find(".one").HasAttribute("data-optimistic"));
        Assert.False(component.Find(".two").HasAttribute("data-optimistic"));
        await component.ClickAsync(".one");
        Assert.Equal("2", component.Text("b"));
    }

    /// <summary>The tree without what the answer alone can know: state, revision and the next predictions.</summary>
    private static string Described(IElement root)
    {
        var copy = (IElement)root.Clone();
        foreach (var element in copy.QuerySelectorAll("*").Prepend(copy))
        {
            foreach (var name in (string[])["data-state", "data-rev", "data-optimistic"])
            {
                element.RemoveAttribute(name);
            }
        }

        return copy.OuterHtml;
    }

    private sealed class CountingEngine : IViewEngine
    {
        private readonly CshtmlViewEngine _engine = new();

        public int Renders { get; private set; }

        public bool CanRender(ViewContext context) => _engine.CanRender(context);

        public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
        {
            Renders++;
            return _engine.RenderAsync(context, target, cancellationToken);
        }
    }
}
