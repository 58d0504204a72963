namespace ComponentFramework.Generators.Tests.Diagnostics;

/// <summary>Every mistake of an author that the generator knows, in C#.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("CF001", Cart(declaration: "public sealed class CartComponent"), "CartComponent", Cart()),
        new("CF001", "public class Outer { " + Cart() + " }", "Outer", "public partial class Outer { " + Cart() + " }"),
        new("CF002", Cart() + Cart(name: "Other"), "Component(\"cart\")", Cart() + Cart(name: "Other", attributes: "[Component(\"other\"), AllowAnonymous]")),
        new("CF003", Cart(attributes: "[Component(\"Cart_1\"), AllowAnonymous]"), "Component(\"Cart_1\")", Cart(attributes: "[Component(\"cart-1\"), AllowAnonymous]")),
        new("CF003", Cart(attributes: "[Component(\"\"), AllowAnonymous]"), "Component(\"\")", Cart()),
        new("CF003", Cart(attributes: "[Component(\"cart-\"), AllowAnonymous]"), "Component(\"cart-\")", Cart()),
        new("CF004", "[Component(\"cart\"), AllowAnonymous] public partial class Cart { }", "Cart", Cart()),
        new("CF005", Cart(declaration: "public abstract partial class CartComponent"), "CartComponent", Cart()),
        new("CF005", Cart(declaration: "public sealed partial class CartComponent<T>"), "CartComponent", Cart()),
        new("CF005", "public partial class Outer { " + Cart(declaration: "private sealed partial class CartComponent") + " }", "CartComponent", "public partial class Outer { " + Cart() + " }"),
        new("CF005", Cart(declaration: "file sealed partial class CartComponent"), "CartComponent", Cart()),
        new("CF006", Cart(attributes: "[Component(\"cart\")]"), "CartComponent", Cart(attributes: "[Component(\"cart\"), Authorize]")),
        new("CF007", Cart("[Event, AllowAnonymous] public void OnAdd() { }"), "OnAdd", Cart("[Event, Authorize] public void OnAdd() { }")),
        new("CF008", "public sealed class StaffAttribute : AuthorizeAttribute; " + Cart("[Event, Staff] public void OnAdd() { }"), "OnAdd", Cart("[Event, Authorize(Policy = \"staff\")] public void OnAdd() { }")),
        new("CF008", "public sealed class StaffAttribute : AuthorizeAttribute; " + Cart(attributes: "[Component(\"cart\"), Authorize, Staff]"), "CartComponent", Cart(attributes: "[Component(\"cart\"), Authorize(Roles = \"staff\")]")),
        new("CF009", Cart(attributes: "[Component(\"cart\"), Authorize, AllowAnonymous]"), "CartComponent", Cart()),
        new("CF010", Cart("[Event] public void Add() { }"), "Add", Cart("[Event] public void OnAdd() { }")),
        new("CF010", Cart("[Event] public void Once() { }"), "Once", Cart("[Event] public void OnOnce() { }")),
        new("CF010", Cart("[Event] public static void OnAdd() { }"), "OnAdd", Cart("[Event] public void OnAdd() { }")),
        new("CF010", Cart("[Event] public void OnAdd<T>() { }"), "OnAdd", Cart("[Event] public void OnAdd() { }")),
        new("CF010", Cart("[Event] public int OnAdd() => 1;"), "OnAdd", Cart("[Event] public ValueTask OnAdd() => default;")),
        new("CF010", Cart("[Event] public Task<int> OnAdd() => Task.FromResult(1);"), "OnAdd", Cart("[Event] public Task OnAdd() => Task.CompletedTask;")),
        new("CF010", Cart("[Event] public async void OnAdd() => await Task.Yield();"), "OnAdd", Cart("[Event] public async Task OnAdd() => await Task.Yield();")),
        new("CF010", Cart("[Event] public void OnAdd(ref int id) { }"), "OnAdd", Cart("[Event] public void OnAdd(int id) { }")),
        new("CF010", Cart("[Event] public void OnAdd(CancellationToken one, CancellationToken two) { }"), "OnAdd", Cart("[Event] public void OnAdd(CancellationToken one) { }")),
        new("CF010", Shared("private") + Cart(baseClass: "Shared"), "OnAdd", Shared("protected") + Cart(baseClass: "Shared")),
        new("CF010", Cart("[Event] public void OnEventSet() { }"), "OnEventSet", Cart("[Event] public void OnSetOfEvents() { }")),
        new("CF011", Cart("[Event] public void OnAdd() { } [Event] public void OnAdd(int id) { }"), "OnAdd", Cart("[Event] public void OnAdd(int id = 0) { }")),
        new("CF011", Cart("[Event] public void OnAdd() { } [Event] public Task OnAddAsync() => Task.CompletedTask;"), "OnAddAsync", Cart("[Event] public void OnAdd() { } [Event] public Task OnAddOneAsync() => Task.CompletedTask;")),
        new("CF012", Cart("[Event] public void OnRefresh() { }"), "OnRefresh", Cart("[Event] public void OnRefreshPrices() { }")),
        new("CF013", Cart("[Event] public void OnAdd(object item) { }"), "item", Cart("[Event] public void OnAdd(string item) { }")),
        new("CF013", Cart("[Event] public void OnAdd(Dictionary<string, int> items) { }"), "items", "public sealed record Item(string Name, int Count); " + Cart("[Event] public void OnAdd(List<Item> items) { }")),
        new("CF013", Cart("[Event] public void OnAdd(IDisposable item) { }"), "item", Cart("[Event] public void OnAdd(Guid item) { }")),
        new("CF013", Cart("[Event] public void OnAdd((int, int) pair) { }"), "pair", Cart("[Event] public void OnAdd(int[] pair) { }")),
        new("CF013", Cart("[Event] public void OnAdd(Action then) { }"), "then", Cart("[Event] public void OnAdd(DateOnly then) { }")),
        new("CF014", Cart("[Event] public void OnAdd(int state) { }"), "state", Cart("[Event] public void OnAdd(int stateId) { }")),
        new("CF014", Cart("[Event] public void OnAdd(string @event) { }"), "@event", Cart("[Event] public void OnAdd(string @class) { }")),
        new("CF014", Cart("[Event] public void OnAdd(int eventId) { }"), "eventId", Cart("[Event] public void OnAdd(int id) { }")),
        new("CF014", Cart("[Event] public void OnAdd(int payload) { }"), "payload", Cart("[Event] public void OnAdd(int load) { }")),
        new("CF014", Cart("[Event] public void OnAdd(int itemId, int item_id) { }"), "item_id", Cart("[Event] public void OnAdd(int itemId, int otherId) { }")),
        new("CF014", Cart("[Event] public void OnAdd(int fieldNames) { }"), "fieldNames", Cart("[Event] public void OnAdd(int names) { }")),
        new("CF015", "public class Service { [Event] public void OnAdd() { } }", "OnAdd", "public class Service { public void OnAdd() { } }"),
        new("CF015", "public sealed record S; public class Stray : Component<S> { [Event] public void OnAdd() { } }", "OnAdd", "public sealed record S; public abstract class Stray : Component<S> { [Event] public void OnAdd() { } }"),
        new("CF016", Cart("[Parameter] public required object Item { get; init; }"), "Item", Cart("[Parameter] public required int Item { get; init; }")),
        new("CF016", Cart("[Parameter] public List<Uri>? Links { get; init; }"), "Links", Cart("[Parameter] public List<string>? Links { get; init; }")),
        new("CF017", Cart("[Parameter] public int ItemId { get; }"), "ItemId", Cart("[Parameter] public int ItemId { get; init; }")),
        new("CF017", Cart("[Parameter] public static int ItemId { get; set; }"), "ItemId", Cart("[Parameter] public int ItemId { get; set; }")),
        new("CF018", Cart("public required int ItemId { get; init; }"), "ItemId", Cart("[Parameter] public required int ItemId { get; init; }")),
        new("CF019", Cart("[Parameter] public int ItemId { get; init; } [Parameter] public int ItemID { get; init; }"), "ItemId", Cart("[Parameter] public int ItemId { get; init; } [Parameter] public int OtherId { get; init; }")),
        new("CF020", Cart("public CartComponent() { } public CartComponent(IServiceProvider services) { }"), "CartComponent", Cart("public CartComponent(IServiceProvider services) { }")),
        new("CF021", Cart(state: "public sealed record CartState(object? Owner = null);"), "CartComponent", Cart(state: "public sealed record CartState(string? Owner = null);")),
        new("CF021", Cart(state: "public abstract record Animal; public sealed record CartState(List<Animal>? Pets = null);"), "CartComponent", Cart(state: "public sealed record Animal; public sealed record CartState(List<Animal>? Pets = null);")),
        new("CF021", Cart(state: "public sealed record CartState { public int Count { get; private set; } }"), "CartComponent", Cart(state: "public sealed record CartState { public int Count { get; init; } }")),
        new("CF021", Cart(state: "public sealed class Money { public Money(int cents) { } } public sealed record CartState(Money? Sum = null);"), "CartComponent", Cart(state: "public sealed class Money(int cents) { public int Cents => cents; } public sealed record CartState(Money? Sum = null);")),
        new("CF021", Cart(state: "public sealed record CartState(Dictionary<Uri, int>? Hits = null);"), "CartComponent", Cart(state: "public sealed record CartState(Dictionary<string, int>? Hits = null);")),
        new("CF021", Cart(state: "public sealed record CartState(int[,]? Grid = null);"), "CartComponent", Cart(state: "public sealed record CartState(int[][]? Grid = null);")),
        new("CF021", Cart(state: "public sealed record Wide<T>(T Value, Wide<List<T>>? Next); public sealed record CartState(Wide<int>? Start = null);"), "CartComponent", Cart(state: "public sealed record Wide<T>(T Value, Wide<T>? Next); public sealed record CartState(Wide<int>? Start = null);")),
        new("CF022", Cart(state: "public sealed record CartState(int Count);"), "CartComponent", Cart("protected override Task MountAsync(CancellationToken ct) { State = new(1); return Task.CompletedTask; }", state: "public sealed record CartState(int Count);")),
        new("CF022", Cart(state: "public sealed record CartState { public required int Count { get; init; } }"), "CartComponent", Cart(state: "public sealed record CartState(int Count = 0);")),
        new("CF023", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, RateLimit(\"5 per second\")]"), "RateLimit(\"5 per second\")", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, RateLimit(\"5/second\")]")),
        new("CF023", Cart("[Event, RateLimit(\"0/day\")] public void OnAdd() { }"), "RateLimit(\"0/day\")", Cart("[Event, RateLimit(\"100/day\")] public void OnAdd() { }")),
        new("CF024", Cart("protected override Task RefreshAsync(CancellationToken ct) { _ = Visitor.Id; return Task.CompletedTask; }", attributes: "[Component(\"cart\"), AllowAnonymous, Cache]"), "Visitor", Cart("[Event] public void OnAdd() => _ = Visitor.Id;", attributes: "[Component(\"cart\"), AllowAnonymous, Cache]")),
        new("CF025", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Cache(Seconds = 0)]"), "Cache(Seconds = 0)", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Cache(Seconds = 1)]")),
        new("CF026", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Slots(\"a\", \"a\")]"), "Slots(\"a\", \"a\")", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Slots(\"a\", \"b\")]")),
        new("CF026", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Slots(\"\")]"), "Slots(\"\")", Cart(attributes: "[Component(\"cart\"), AllowAnonymous, Slots]")),
        new("CF030", Cart("public int Fields => 1;"), "Fields", Cart("public int MyFields => 1;")),
        new("CF031", Cart("[Event, Optimistic] public Task OnAdd() => Task.CompletedTask;"), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() { }")),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd(CancellationToken ct) { }"), "OnAdd", Cart("[Event] public void OnAdd(CancellationToken ct) { }")),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd() => services.GetHashCode();", declaration: Injected), "OnAdd", Cart("[Event] public void OnAdd() => services.GetHashCode(); protected override CartState? GetOptimisticPatch(ComponentEvent e) => State with { };", declaration: Injected)),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd() => Tell(); private void Tell() => services.GetHashCode();", declaration: Injected), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() => Tell(); private void Tell() => State = State with { };", declaration: Injected)),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd() => _ = Half; private int Half => services.GetHashCode();", declaration: Injected), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() => _ = Half; private static int Half => 1;", declaration: Injected)),
        new("CF031", Cart("private readonly int _count = 1; [Event, Optimistic] public void OnAdd() => _ = _count;"), "OnAdd", Cart("private const int Count = 1; [Event, Optimistic] public void OnAdd() => _ = Count;")),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd() => _ = Visitor.Id;"), "OnAdd", Cart("[Parameter] public int ItemId { get; init; } [Event, Optimistic] public void OnAdd() => _ = ItemId + Id.Length;")),
        new("CF031", Cart("protected override CartState? GetOptimisticPatch(ComponentEvent e) => services.GetHashCode() == 1 ? State : null;", declaration: Injected), "GetOptimisticPatch", Cart("protected override CartState? GetOptimisticPatch(ComponentEvent e) => e.Name == \"add\" ? State : null;", declaration: Injected)),
        new("CF031", Cart("private readonly string _word = \"a\"; [Event, Optimistic] public void OnAdd() => _ = _word;"), "OnAdd", Cart("private static readonly string Word = \"a\"; [Event, Optimistic] public void OnAdd() => _ = Word;")),
        new("CF031", Quiet(Cart("private static int _count; [Event, Optimistic] public void OnAdd() => Next(); private static int Next() => ++_count;")), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() => Next(); private static int Next() => 1;")),
        new("CF031", Cart("[Event, Optimistic] public void OnAdd() => Half(4); private int Half(int n) => n < 2 ? services.GetHashCode() : Half(n / 2);", declaration: Injected), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() => Half(4); private int Half(int n) => n < 2 ? n : Half(n / 2);", declaration: Injected)),
        new("CF031", SharedEvent("[Event, Optimistic] public void OnAdd() => services.GetHashCode();") + OfShared(), "OnAdd", SharedEvent("[Event, Optimistic] public void OnAdd() => State = State with { };") + OfShared()),
        new("CF031", SharedEvent("[Event, Optimistic] public virtual void OnAdd() { }") + OfShared("public override void OnAdd() => services.GetHashCode();"), "OnAdd", SharedEvent("[Event] public virtual void OnAdd() { }") + OfShared("public override void OnAdd() => services.GetHashCode();")),
        new("CF031", SharedEvent("protected int Count() => services.GetHashCode();") + OfShared("protected override SharedState? GetOptimisticPatch(ComponentEvent e) => Count() == 1 ? State : null;"), "GetOptimisticPatch", SharedEvent("protected int Count() => services.GetHashCode();") + OfShared("private int GetOptimisticPatch() => Count();")),
        new("CF032", SharedEvent("[Optimistic] public void OnAdd() { }") + OfShared(), "OnAdd", SharedEvent("[Event, Optimistic] public void OnAdd() { }") + OfShared()),
        new("CF032", SharedEvent("public virtual void OnAdd() { }") + OfShared("[Optimistic] public override void OnAdd() { }"), "OnAdd", SharedEvent("[Event] public virtual void OnAdd() { }") + OfShared("[Optimistic] public override void OnAdd() { }")),
        new("CF032", Cart("[Optimistic] public void OnAdd() { }"), "OnAdd", Cart("[Event, Optimistic] public void OnAdd() { }")),
        new("CF031", Quiet(Cart("private int Count { get; set; } [Event, Optimistic] public void OnAdd() => _ = Count;")), "OnAdd", Cart("private int Count => State.GetHashCode(); [Event, Optimistic] public void OnAdd() => _ = Count;")),
        new("CF037", Cart($"[Event] public void OnAdd([{Rule}MaxLength(3)] int count) {{ }}"), $"{Rule}MaxLength(3)", Cart($"[Event] public void OnAdd([{Rule}Range(1, 3)] int count) {{ }}")),
        new("CF037", Cart($"[Event] public void OnAdd([{Rule}EmailAddress] Guid id) {{ }}"), $"{Rule}EmailAddress", Cart($"[Event] public void OnAdd([{Rule}EmailAddress] string? id) {{ }}")),
        new("CF037", Cart($"public sealed record Line([{Rule}StringLength(3)] int? Count); [Event] public void OnAdd(List<Line> lines) {{ }}"), $"{Rule}StringLength(3)", Cart($"public sealed record Line([{Rule}Range(1, 3)] int? Count, [{Rule}MaxLength(3)] string[] Tags); [Event] public void OnAdd(List<Line> lines) {{ }}")),
        new("CF037", Cart($"[Event] public void OnAdd([Hidden] int count) {{ }}", state: $"public sealed record CartState; file sealed class HiddenAttribute : {Rule}ValidationAttribute;"), "Hidden", Cart($"[Event] public void OnAdd([Seen] int count) {{ }}", state: $"public sealed record CartState; internal sealed class SeenAttribute : {Rule}ValidationAttribute;")),
        new("CF038", Cart($"[Parameter, {Rule}Range(1, 3)] public int ItemId {{ get; init; }}"), $"{Rule}Range(1, 3)", Cart("[Parameter] public int ItemId { get; init; }")),
        new("CF040", Cart("private int _count; [Event] public void OnAdd() => _count++;"), "_count", Cart("private readonly int _count = 1; [Event] public void OnAdd() => _ = _count;")),
        new("CF040", Cart("private List<int> _seen = [];"), "_seen", Cart("private const int Most = 1; private static readonly int Least = Most; [Event] public void OnAdd() => _ = Least;")),
        new("CF040", Cart("private static int _count; [Event] public void OnAdd() => _count++;"), "_count", Cart("private IServiceProvider Services => services;", declaration: Injected)),
        new("CF040", Cart("private int Count { get; set; }"), "Count", Cart("[Parameter] public int Count { get; set; } private int Twice { get => Count * 2; set => _ = value; } private int Once { get; init; } private int Never { get; }")),
        new("CF040", Cart("private int Count { get => field; set => field = value; }"), "Count", Cart("private int Count { get => 1; set { } }")),
        new("CF040", Cart("[Event] public void OnAdd() => count++;", declaration: "public sealed partial class CartComponent(int count)"), "count", Cart("private readonly int _start = count; [Event] public void OnAdd() { var count = _start; count++; }", declaration: "public sealed partial class CartComponent(int count)")),
        new("CF040", Cart("[Event] public void OnAdd() => --count;", declaration: "public sealed partial class CartComponent(int count)"), "count", Cart("[Event] public void OnAdd() => _ = -count;", declaration: "public sealed partial class CartComponent(int count)")),
        new("CF040", Cart("[Event] public void OnAdd() => name = \"a\";", declaration: "public sealed partial class CartComponent(string name)"), "name", Cart("[Event] public void OnAdd() => _ = name!;", declaration: "public sealed partial class CartComponent(string name)")),
    ];

    private static string Quiet(string code) => $"#pragma warning disable CF040\n{code}\n#pragma warning restore CF040\n";

    private const string Rule = "System.ComponentModel.DataAnnotations.";

    private const string Injected = "public sealed partial class CartComponent(IServiceProvider services)";

    private static string Cart(
        string members = "",
        string name = "Cart",
        string attributes = "[Component(\"cart\"), AllowAnonymous]",
        string? declaration = null,
        string? state = null,
        string? baseClass = null) =>
        $"{(baseClass is null ? state ?? $"public sealed record {name}State;" : "")} {attributes} {declaration ?? $"public sealed partial class {name}Component"} : {baseClass ?? $"Component<{name}State>"} {{ {members} }} ";

    private static string Shared(string accessibility) =>
        $"public sealed record SharedState; public abstract class Shared : Component<SharedState> {{ [Event] {accessibility} void OnAdd() {{ }} }} ";

    /// <summary>A base class that is given a service, with one member.</summary>
    private static string SharedEvent(string member) =>
        $"public sealed record SharedState; public abstract class Shared(IServiceProvider services) : Component<SharedState> {{ protected int Known => services.GetHashCode(); {member} }} ";

    private static string OfShared(string members = "") => Cart(members.Replace("services", "Known"), baseClass: "Shared(services)", declaration: Injected);
}
