using System.Reflection;
using ComponentFramework.Catalog;
using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Permissions;

namespace ComponentFramework.Generators.Tests.Emitting;

public sealed class DescriptorTests
{
    [Fact]
    public void A_catalog_lists_every_component_of_the_assembly()
    {
        var catalog = Catalog("""
            public sealed record S;
            [Component("b"), AllowAnonymous] public sealed partial class B : Component<S>;
            namespace Deep.Down { public partial class Outer { [Component("a"), AllowAnonymous] internal sealed partial class A : Component<S>; } }
            namespace @class.@event { [Component("c"), AllowAnonymous] public sealed partial class @namespace : Component<S> { [Event] public void On_() { } } }
            """);
        Assert.Equal(["a", "b", "c"], catalog.Components.Select(component => component.Name).Order());
        Assert.Empty(catalog.Pages);
    }

    [Fact]
    public void An_assembly_without_components_gets_nothing() => Assert.Empty(Compiled.Of("public class Nothing;").MustCompile().Files);

    [Fact]
    public void Nobody_may_use_a_component_that_does_not_say_who_may() =>
        Assert.Equal(AccessKind.Denied, Only("#pragma warning disable CF006\npublic sealed record S; [Component(\"a\")] public sealed partial class A : Component<S>;").Access.Kind);

    [Fact]
    public void Demands_of_a_component_and_of_its_base_classes_add_up()
    {
        var access = Only("""
            public sealed record S;
            [Authorize(Roles = "staff,boss")] public abstract class Staff : Component<S>;
            [Authorize("adult"), Authorize(Policy = "named", AuthenticationSchemes = "Cookies")] [Component("a")] public sealed partial class A : Staff;
            """).Access;
        Assert.Equal(AccessKind.Authorized, access.Kind);
        Assert.Equal([new("adult", null, null), new("named", null, "Cookies"), new(null, "staff,boss", null)], access.Demands);
    }

    [Fact]
    public void AllowAnonymous_opens_a_component_whose_base_class_is_closed()
    {
        const string Source = "public sealed record S; [Authorize] public abstract class Closed : Component<S>; ";
        Assert.Equal(AccessKind.Anonymous, Only(Source + "[Component(\"a\"), AllowAnonymous] public sealed partial class A : Closed;").Access.Kind);
    }

    [Fact]
    public void Authorize_closes_a_component_whose_base_class_is_open()
    {
        const string Source = "public sealed record S; [AllowAnonymous] public abstract class Open : Component<S>; ";
        Assert.Equal(AccessKind.Authorized, Only(Source + "[Component(\"a\"), Authorize] public sealed partial class A : Open;").Access.Kind);
        Assert.Equal(AccessKind.Anonymous, Only(Source + "[Component(\"a\")] public sealed partial class A : Open;").Access.Kind);
    }

    [Fact]
    public void An_event_adds_demands_and_keeps_those_of_the_handler_it_overrides()
    {
        var events = Only("""
            public sealed record S;
            public abstract class Shared : Component<S> { [Event, Authorize(Roles = "staff"), RateLimit("1/second")] public virtual void OnSave() { } [Event] public virtual void OnLook() { } }
            [Component("a"), AllowAnonymous] public sealed partial class A : Shared { [Authorize("adult")] public override void OnSave() { } public override void OnLook() { } }
            """).Events;
        Assert.Equal(["look", "save"], events.Select(handler => handler.Name));
        Assert.Null(events[0].Access);
        Assert.Equal([new("adult", null, null), new(null, "staff", null)], events[1].Access!.Demands);
        Assert.Equal("1/second", events[1].RateLimit);
    }

    [Fact]
    public void Traits_are_what_the_class_says()
    {
        var plain = Only("public sealed record S; [Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S>;");
        Assert.Equal((false, false, false, null, null), (plain.IsLive, plain.HasThrottleKey, plain.MountsForVisitor, plain.CacheFor, plain.RateLimit));
        Assert.Empty(plain.Slots);
        Assert.Null(plain.CreateView);
        Assert.NotNull(plain.SetInitialState);

        var rich = Only("""
            public sealed record S(int Count);
            public abstract class Shared : Component<S> { protected override IEnumerable<string> Groups => [$"cart-{Visitor.Id}"]; }
            [Component("a"), AllowAnonymous, Slots("x", "y"), RateLimit("30/minute")]
            public sealed partial class A : Shared
            {
                protected override Task MountAsync(CancellationToken ct) { State = new(1); return Task.CompletedTask; }
                protected override string? GetThrottleKey(Visitor visitor) => "all";
            }
            """);
        Assert.Equal((true, true, true, "30/minute"), (rich.IsLive, rich.HasThrottleKey, rich.MountsForVisitor, rich.RateLimit));
        Assert.Equal(["x", "y"], rich.Slots);
        Assert.Null(rich.SetInitialState);
    }

    [Fact]
    public void Cache_is_kept_as_long_as_is_written()
    {
        const string Source = "public sealed record S; [Component(\"a\"), AllowAnonymous, Cache{0}] public sealed partial class A : Component<S>;";
        Assert.Equal(TimeSpan.FromSeconds(60), Only(Source.Replace("{0}", "", StringComparison.Ordinal)).CacheFor);
        Assert.Equal(TimeSpan.FromSeconds(300), Only(Source.Replace("{0}", "(Seconds = 300)", StringComparison.Ordinal)).CacheFor);
    }

    [Fact]
    public void A_component_that_asks_for_the_visitor_in_its_handlers_alone_is_mounted_for_all() =>
        Assert.False(Only("public sealed record S; [Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S> { [Event] public void OnAdd() => _ = Visitor.Id; }").MountsForVisitor);

    [Fact]
    public void The_initial_state_is_set_where_nothing_is_mounted()
    {
        var descriptor = Only("public sealed record S(int Count = 3); [Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S>;");
        var reader = new Sealing.StateReader([]);
        var component = descriptor.Create(new NoServices(), ref reader);
        Assert.False(component.HasState);
        descriptor.SetInitialState!(component);
        Assert.True(component.HasState);
    }

    [Theory]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(string Name, int Count);", true)]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(int Count, string Name) { public int Twice => Count * 2; }", true)]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(long Count, string Name);", false)]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(int Count, string? Name);", false)]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(int Sum, string Name);", false)]
    [InlineData("public sealed record S(int Count, string Name);", "public sealed record S(int Count);", false)]
    [InlineData("public enum E { A, B } public sealed record S(E Kind);", "public enum E { B, A } public sealed record S(E Kind);", false)]
    [InlineData("public sealed record P(int X); public sealed record S(P At);", "public sealed record P(int X, int Y); public sealed record S(P At);", false)]
    [InlineData("public sealed record S(List<int> Ids);", "public sealed record S(List<int?> Ids);", false)]
    public void The_schema_version_changes_when_bytes_would_be_read_differently(string before, string after, bool isSame)
    {
        const string Component = "[Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S> { protected override Task MountAsync(CancellationToken ct) => Task.CompletedTask; }";
        Assert.Equal(isSame, Only(before + Component).SchemaVersion == Only(after + Component).SchemaVersion);
    }

    [Fact]
    public void The_schema_version_counts_parameters_too()
    {
        const string Start = "public sealed record S; [Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S> { ";
        ulong[] versions =
        [
            Only(Start + "}").SchemaVersion,
            Only(Start + "[Parameter] public required int X { get; init; } }").SchemaVersion,
            Only(Start + "[Parameter] public int X { get; init; } }").SchemaVersion,
            Only(Start + "[Parameter] public int Y { get; init; } }").SchemaVersion,
        ];
        Assert.Equal(4, versions.Distinct().Count());
    }

    [Fact]
    public void The_schema_version_is_the_same_on_every_machine()
    {
        // Seals in open pages are read by the next release: this number may only change together with how bytes are written.
        const string Source = "public sealed record S(int Count, string? Name); [Component(\"a\"), AllowAnonymous] public sealed partial class A : Component<S> { protected override Task MountAsync(CancellationToken ct) => Task.CompletedTask; }";
        Assert.Equal(17511325041758987316UL, Only(Source).SchemaVersion);
    }

    private static IComponentCatalogSource Catalog(string source)
    {
        var compiled = Compiled.Of(source);
        Assert.Empty(compiled.Problems);
        return compiled.Load().GetCustomAttribute<ComponentCatalogAttribute>()!.CreateSource();
    }

    private static ComponentDescriptor Only(string source) => Assert.Single(Catalog(source).Components);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
