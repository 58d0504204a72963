using System.Text.Json;
using AngleSharp.Dom;
using ComponentFramework.Testing;
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
}
