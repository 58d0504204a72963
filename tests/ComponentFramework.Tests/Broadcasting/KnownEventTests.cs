using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Broadcasting;

public sealed class KnownEventTests
{
    [Theory]
    [InlineData("refesh", "Did you mean 'refresh'?")]
    [InlineData("Refresh", "Did you mean 'refresh'?")]
    [InlineData("addItem", "Did you mean 'add_item'?")]
    [InlineData("something_else_altogether", "Compare it with the handler's name: OnSelectSize answers 'select_size'. The built-in event is 'refresh'.")]
    public async Task A_broadcast_of_an_event_that_nobody_has_is_told_once(string name, string remedy)
    {
        await using var host = Some.Host();
        await host.MountAsync<CartComponent>();
        await host.BroadcastAsync("cart-1", name);
        await host.BroadcastAsync("cart-2", new ComponentEvent(name));
        Assert.Equal([$"The event '{name}' was sent to the group 'cart-1', and no component of this application has it, so nothing happens here. {remedy}"], Warnings(host));
    }

    [Fact]
    public async Task Events_of_any_component_and_the_built_in_one_are_known()
    {
        await using var host = Some.Host();
        await host.MountAsync<CounterComponent>();
        await host.BroadcastAsync("any", ComponentEvent.Refresh);
        await host.BroadcastAsync("any", CartComponent.Events.AddItem(1, "M"));
        Assert.Empty(Warnings(host));
    }

    private static IEnumerable<string> Warnings(ComponentHost host) => host.Log.Where(entry => entry.Level == LogLevel.Warning).Select(entry => entry.Message);
}
