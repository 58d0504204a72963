using ComponentFramework.Binding;
using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Generators.Tests.Components;
using ComponentFramework.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Generators.Tests.Emitting;

public sealed class PlacementTests
{
    [Fact]
    public void Parameters_that_are_left_out_keep_what_the_component_gives_them()
    {
        var component = Make(ListingComponent.Compose(productId: 1, title: null));
        Assert.Equal(1, component.ProductId);
        Assert.Null(component.Title);
        Assert.Equal(("price", Size.M, 10, new Point(1, 1), "nobody"), (component.Sort, component.Size, component.Limit, component.From, component.Writer));
        Assert.Equal([Size.S], component.Sizes);
        Assert.Equal([1], component.Pages);
        Assert.Null(component.Weights);
        Assert.Equal(0, component.Inherited);
    }

    [Fact]
    public void Parameters_that_are_given_arrive()
    {
        var component = Make(ListingComponent.Compose(
            1, "T", inherited: 5, from: new Point(2, 3), limit: null, pages: [2, 3], size: Size.L, sizes: [], sort: "name", weights: new() { ["a"] = 1 }, writer: "me"));
        Assert.Equal("T", component.Title);
        Assert.Equal(("name", Size.L, (int?)null, new Point(2, 3), "me", 5), (component.Sort, component.Size, component.Limit, component.From, component.Writer, component.Inherited));
        Assert.Empty(component.Sizes);
        Assert.Equal([2, 3], component.Pages);
        Assert.Equal(1, component.Weights!["a"]);
    }

    [Fact]
    public void They_are_given_in_the_order_in_which_they_are_declared_those_that_may_be_left_out_last()
    {
        var compiled = Compiled.Of("""
            public sealed record S;
            public abstract class Local : Component<S>
            {
                [Parameter] public required int ZoneId { get; init; }
                [Parameter] public virtual string? Tone { get; init; }
            }
            [Component("sale"), AllowAnonymous] public sealed partial class Sale : Local
            {
                [Parameter] public string? Note { get; init; }
                [Parameter] public required int ProductId { get; init; }
                [Parameter] public required int CustomerId { get; init; }
                [Parameter] public override string? Tone { get; init; }
                [Parameter] public string? Label { get; init; }
                protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
            }
            """);
        compiled.MustCompile();
        Assert.Contains(
            "Compose(int zoneId, int productId, int customerId, global::ComponentFramework.Argument<string?> tone = default, global::ComponentFramework.Argument<string?> note = default, global::ComponentFramework.Argument<string?> label = default)",
            string.Concat(compiled.Files.Values),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Services_come_from_the_provider()
    {
        using var services = Services();
        var component = Make(ListingComponent.Compose(1, null), services);
        Assert.Same(services, component.Services);
        Assert.Same(TimeProvider.System, component.Clock);
        Assert.Equal("big", component.Shelf.Name);
        Assert.Null(component.Order);
        Assert.Equal("hello", component.Greeting);
    }

    [Theory]
    [InlineData("product_id")]
    [InlineData("productId")]
    [InlineData("ProductId")]
    public void An_address_may_spell_a_parameter_in_any_usual_way(string name)
    {
        var component = Bound((name, "7"), ("sort", "name"), ("sizes", "L"), ("sizes", "M"), ("limit", ""));
        Assert.Equal((7, "name", (int?)null, Size.M), (component.ProductId, component.Sort, component.Limit, component.Size));
        Assert.Equal([Size.L, Size.M], component.Sizes);
    }

    [Fact]
    public void An_address_and_Compose_make_the_same_bytes()
    {
        var writer = new StateWriter();
        ListingComponent.Descriptor.BindParameters(Payload.FromForm([new("productId", "7"), new("title", "T"), new("size", "L")]), writer);
        Assert.Equal(ListingComponent.Compose(7, "T", size: Size.L).Parameters.ToArray(), writer.Written.ToArray());
    }

    [Fact]
    public void A_parameter_that_does_not_fit_is_refused_and_named()
    {
        Assert.Equal("The argument 'productId' does not fit; expected a whole number.", Assert.Throws<RefusalException>(() => Bound(("productId", "x"))).Message);
        Assert.Equal("The argument 'product_id' is missing; expected a whole number.", Assert.Throws<RefusalException>(() => Bound()).Message);
    }

    [Fact]
    public void A_parameter_that_no_text_can_give_says_so()
    {
        Assert.Equal(1, Bound(("productId", "1")).ProductId);
        var thrown = Assert.Throws<InvalidOperationException>(() => Bound(("productId", "1"), ("weights", "1")));
        Assert.Contains("ListingComponent.Compose", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_of_a_base_class_are_events_of_the_component() =>
        Assert.Equal(3, Components.Road.Event(Make(ListingComponent.Compose(1, null)), ListingComponent.Descriptor, ListingComponent.Events.Select(3)).Selected);

    private static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddKeyedSingleton("big", new Shelf("big"))
        .BuildServiceProvider();

    private static ListingComponent Make(Composition composition, IServiceProvider? services = null)
    {
        var reader = new StateReader(composition.Parameters.Span);
        var made = (ListingComponent)ListingComponent.Descriptor.Create(services ?? Services(), ref reader);
        Assert.True(reader.IsAtEnd);
        return made;
    }

    private static ListingComponent Bound(params (string Name, string Value)[] fields)
    {
        var writer = new StateWriter();
        ListingComponent.Descriptor.BindParameters(Payload.FromForm([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), writer);
        var reader = new StateReader(writer.Written.Span);
        return (ListingComponent)ListingComponent.Descriptor.Create(Services(), ref reader);
    }
}
