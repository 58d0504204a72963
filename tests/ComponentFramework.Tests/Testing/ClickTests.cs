using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Testing;

public sealed class ClickTests
{
    [Fact]
    public async Task A_click_sends_what_the_page_says()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.ClickAsync("button.add");
        await counter.ClickAsync("button.add-five");
        Assert.Equal("6", counter.Text(".count"));
    }

    [Fact]
    public async Task A_click_inside_a_trigger_reaches_it()
    {
        await using var host = Some.Host();
        var cart = await host.MountAsync<CartComponent>();
        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        await cart.ClickAsync("button.remove i");
        Assert.Equal("Nothing yet", cart.Text(".empty"));
    }

    [Fact]
    public async Task Nothing_several_and_disabled_things_cannot_be_clicked()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();

        var nothing = await Assert.ThrowsAsync<PageMismatchException>(() => counter.ClickAsync("button.remove"));
        Assert.Contains("Nothing matches 'button.remove'. What is there:", nothing.Message);
        Assert.Contains("<output class=\"count\">0</output>", nothing.Message);
        Assert.DoesNotContain(counter.SealedState, nothing.Message);

        var several = await Assert.ThrowsAsync<PageMismatchException>(() => counter.ClickAsync("button"));
        Assert.Contains("5 elements match 'button'", several.Message);
        Assert.Contains("Five more", several.Message);

        var disabled = await Assert.ThrowsAsync<PageMismatchException>(() => counter.ClickAsync("button.off"));
        Assert.Contains("disabled", disabled.Message);

        var dead = await Assert.ThrowsAsync<PageMismatchException>(() => counter.ClickAsync("button.dead"));
        Assert.Contains("sends no event; @On(Events.…)", dead.Message);
        Assert.Contains("class=\"add-five\"", dead.Message);
        Assert.Equal(0, host.Tally()["handled"]);
    }

    [Fact]
    public async Task A_form_sends_what_it_holds_and_what_is_typed()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SubmitAsync("form");
        Assert.Equal(2, counter.State.Count);
        await counter.SubmitAsync("form", ("by", "40"));
        Assert.Equal(42, counter.State.Count);
        await counter.ClickAsync("form button");
        Assert.Equal(44, counter.State.Count);
    }

    [Theory]
    [InlineData("by", "", "by")]
    [InlineData("by", "0", "by")]
    [InlineData("by", "many", "number")]
    [InlineData("amount", "1", "It has: by")]
    public async Task A_form_that_nobody_could_submit_so_is_not_submitted(string field, string value, string said)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var mismatch = await Assert.ThrowsAsync<PageMismatchException>(() => counter.SubmitAsync("form", (field, value)));
        Assert.Contains(said, mismatch.Message);
        Assert.Equal(0, host.Tally()["handled"]);
    }

    [Fact]
    public async Task A_field_that_changes_sends_its_value()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.ChangeAsync("select", "10");
        Assert.Equal(10, counter.State.Count);
        var mismatch = await Assert.ThrowsAsync<PageMismatchException>(() => counter.ChangeAsync("select", "11"));
        Assert.Contains("It has: 1, 10", mismatch.Message);
    }

    [Fact]
    public async Task A_click_in_a_child_is_the_child_s()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1).Fill("reviews", NoteComponent.Compose("one")));
        await product.ClickAsync(".reviews button.edit");
        Assert.Equal("edited", product.Child<NoteComponent>().State.Text);
        Assert.Equal(1, product.Revision);
    }

    [Fact]
    public async Task A_component_that_is_no_longer_there_says_so()
    {
        await using var host = Some.Host();
        var board = await host.MountAsync<BoardComponent>(BoardComponent.Compose(["a", "b"]));
        var note = board.Children<NoteComponent>()[0];
        await board.SendAsync(BoardComponent.Events.Unpin("a"));
        Assert.Contains("is no longer on the page", Assert.Throws<PageMismatchException>(() => note.Html).Message);
        Assert.Contains("There is no CartComponent here", Assert.Throws<PageMismatchException>(board.Child<CartComponent>).Message);
    }
}
