using ComponentFramework.Rendering;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Rendering;

public sealed class IdentityTests
{
    [Fact]
    public async Task The_root_carries_the_identity_of_the_component()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(1));
        Assert.Equal("article", product.Root.LocalName);
        Assert.Equal(["class", "data-component", "data-live", "data-rev", "data-state", "id"], product.Root.Attributes.Select(attribute => attribute.Name).Order());
        Assert.Equal("product", product.Root.GetAttribute("data-component"));
        Assert.Equal("", product.Root.GetAttribute("data-live"));
        Assert.Matches("^[A-Za-z0-9_-]+$", product.SealedState);

        var counter = await host.MountAsync<CounterComponent>();
        Assert.False(counter.Root.HasAttribute("data-live"));
    }

    [Fact]
    public async Task A_trigger_posts_to_its_component_and_names_its_event()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var trigger = counter.Find("button.add-five");
        Assert.Equal("/components/counter", trigger.GetAttribute("hx-post"));
        Assert.Equal("""{"event":"add","by":5}""", trigger.GetAttribute("hx-vals"));
        Assert.Equal("""{"event":"add"}""", counter.Find("button.add").GetAttribute("hx-vals"));
    }

    [Fact]
    public async Task A_view_without_a_root_says_what_to_type()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<RootlessComponent>());
        Assert.Contains("does not write @Root", refused.InnerException!.Message);
    }

    [Fact]
    public async Task A_slot_that_is_not_declared_says_which_are()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<MistakenComponent>());
        Assert.Contains("uses the slot 'revews', which the component does not declare. Declared: reviews.", refused.InnerException!.Message);
    }

    [Fact]
    public async Task A_component_without_a_view_says_what_to_write()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<ViewlessComponent>());
        Assert.Contains("begins with @inherits ViewlessComponent.View", refused.InnerException!.Message);
    }

    [Fact]
    public async Task Another_engine_renders_what_the_built_in_one_cannot()
    {
        await using var host = Some.Host(services => services.AddSingleton<IViewEngine, ShoutingEngine>());
        var viewless = await host.MountAsync<ViewlessComponent>();
        Assert.Equal("HELLO", viewless.Root.TextContent);
        var counter = await host.MountAsync<CounterComponent>();
        Assert.Equal("0", counter.Text(".count"));
    }

    private sealed class ShoutingEngine : IViewEngine
    {
        public bool CanRender(ViewContext context) => context.Component is ViewlessComponent;

        public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
        {
            target.Write("<p id=\"");
            target.WriteId();
            target.Write("\" data-component=\"viewless\" data-state=\"");
            target.WriteSealedState();
            target.Write("\" data-rev=\"1\">HELLO</p>"u8);
            return ValueTask.CompletedTask;
        }
    }
}
