using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Composition;

public sealed class CompositionTests
{
    [Fact]
    public async Task A_child_shows_the_record_that_its_parent_has_picked()
    {
        await using var host = Host();
        var picker = await host.MountAsync<PickerComponent>();

        await picker.ClickAsync("button:nth-of-type(2)");

        Assert.Equal("Record 2", picker.Child<DetailComponent>().Text("article"));
    }

    [Fact]
    public async Task A_row_is_removed_by_the_basket_around_it()
    {
        await using var host = Host();
        var basket = await host.MountAsync<BasketComponent>();

        await basket.ClickAsync("li:first-of-type button");

        Assert.Equal(2, Assert.Single(basket.Children<RowComponent>()).Component.RowId);
    }

    [Fact]
    public async Task What_is_in_a_slot_stays_while_its_component_changes()
    {
        await using var host = Host();
        var page = await host.OpenAsync(new RecordsPage(1, 2));
        var panel = page.Component<PanelComponent>();

        await page.Component<PickerComponent>().ClickAsync("button:nth-of-type(3)");
        await panel.ClickAsync("h2 button");

        Assert.Equal("Show", panel.Text("h2 button"));
        Assert.Equal(["Record 1", "Record 2", "Record 3"], page.Components<DetailComponent>().Select(detail => detail.Text("article")));
    }

    [Fact]
    public void A_slot_that_was_not_declared_cannot_be_filled()
    {
        var refusal = Assert.Throws<ArgumentException>(() => PanelComponent.Compose("Records").Fill("footer", PickerComponent.Compose()));

        Assert.Contains("It declares: body, actions", refusal.Message);
    }

    [Fact]
    public async Task A_slot_that_one_answer_leaves_out_is_empty_from_then_on()
    {
        await using var host = Host();
        var fold = await host.MountAsync<FoldComponent>(FoldComponent.Compose().Fill("body", DetailComponent.Compose(1)));
        Assert.True(fold.Has("article"));

        await fold.ClickAsync("section > button");
        await fold.ClickAsync("section > button");

        Assert.True(fold.State.IsOpen);
        Assert.False(fold.Has("article"));
    }

    private static ComponentHost Host() => new(services => services.AddSingleton<IRecords, Records>());

    private sealed class Records : IRecords
    {
        public Task<string> GetAsync(int id, CancellationToken ct) => Task.FromResult($"Record {id}");
    }
}
