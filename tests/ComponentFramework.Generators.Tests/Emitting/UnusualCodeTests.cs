using ComponentFramework.Generators.Tests.Compiling;

namespace ComponentFramework.Generators.Tests.Emitting;

/// <summary>What is generated compiles without a warning, whatever stands around it.</summary>
public sealed class UnusualCodeTests
{
    [Theory]
    [InlineData("a component that is not sealed and one that derives from it", """
        public sealed record S;
        [Component("a"), AllowAnonymous] public partial class A : Component<S> { [Event] public void OnAdd(int id) { } [Parameter] public int Id2 { get; init; } }
        [Component("b"), AllowAnonymous] public partial class B : A { [Event] public void OnDrop(int id) { } }
        """)]
    [InlineData("names that the framework and the system have too", """
        namespace Shop.System { public class Task; public class Payload; public class Component2; }
        namespace Shop
        {
            public class Bind; public class Composition; public class ComponentEvent; public class StateWriter; public class CancellationToken2; public class Enumerable;
            public sealed record String(int Length); public sealed record Int32(int Value); public sealed record List(int Count);
            public sealed record S(String? A = null, Int32? B = null, List? C = null, List<String>? D = null);
            [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S> { [Event] public void OnAdd(String a, Int32 b, List<Int32> c) { } [Parameter] public String? Text { get; init; } }
        }
        """)]
    [InlineData("a state that is called State", """
        public sealed record State(State? Inner = null, int IsNull = 0); public sealed record Create(int X);
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<State> { [Event] public void OnWriteState(State state2) { } [Event] public void OnBind(Create create) { } [Parameter] public Create? Create { get; init; } }
        """)]
    [InlineData("two types of one name", """
        namespace One { public sealed record Line(int A); } namespace Two { public sealed record Line(int B); }
        public sealed record S(One.Line? A = null, Two.Line? B = null, List<One.Line>? C = null, List<Two.Line>? D = null);
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S> { [Event] public void OnAdd(One.Line a, Two.Line b) { } }
        """)]
    [InlineData("types that only the component's assembly or the component itself can see", """
        internal enum Kind { A } internal sealed record Inner(Kind Kind); internal sealed record S(Inner? Inner = null);
        [Component("a"), AllowAnonymous] internal sealed partial class Cart : Component<S>
        {
            private enum Own { A }
            [Event] private void OnOwn(Own own) => _ = own;
            [Event] public void OnInner(Inner inner) { }
            [Event] public void OnKinds(List<Kind> kinds) { }
            [Parameter] public Inner? Given { get; init; }
        }
        public sealed record T;
        [Component("b"), AllowAnonymous] public sealed partial class Open : Component<T>
        {
            [Event] internal void OnInner(Inner inner, Kind[] kinds) { }
            [Parameter] internal Inner? Given { get; init; }
        }
        """)]
    [InlineData("handlers and arguments with the names of what every object has", """
        public sealed record S;
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S>
        {
            [Event] public void OnToString() { } [Event] public void OnGetHashCode() { } [Event] public void OnEquals(int equals, int toString) { } [Event] public void OnGetType(int component, int payload2, int cancellationToken) { }
            [Event] public void OnEach(int json, int value, int @params, int default2, int result) { }
        }
        """)]
    [InlineData("obsolete members", """
        public sealed record S { [Obsolete] public int Old { get; init; } }
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S> { [Event, Obsolete("Use the other.")] public void OnOld(int id) { } }
        """)]
    [InlineData("parameters of every shape", """
        public struct Money { public decimal Amount; public string? Currency { get; set; } }
        public sealed record S;
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S>
        {
            [Parameter] public required string Name { get; set; }
            [Parameter] public required List<Money> Sums { get; init; }
            [Parameter] public required ImmutableArray<Money?> Tips { get; init; }
            [Parameter] public ImmutableArray<int>? Maybe { get; init; }
            [Parameter] public string @class { get; init; } = "";
            [Parameter] public (int A, string? B) Pair { get; init; }
            [Parameter] public Dictionary<int, Money>? ByNumber { get; init; }
            [Parameter] public Money Money { get; init; }
            [Parameter] public Money? Tip { get; init; }
            [Parameter] public string? Writer { get; internal set; }
            [Parameter] public IEnumerable<DateTime> Days { get; init; } = [];
        }
        """)]
    [InlineData("a state without nullability", """
        #nullable disable
        public class Line { public string Name { get; set; } public Line Next { get; set; } public List<Line> More { get; set; } }
        public class S { public Line Line { get; set; } public string Text { get; set; } public List<string> Texts { get; set; } public Dictionary<string, Line> ByName { get; set; } }
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S> { [Event] public void OnAdd(Line line, string text, List<Line> lines) { } [Parameter] public Line First { get; set; } }
        """)]
    [InlineData("documentation with every kind of mark", """
        public sealed record S;
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S>
        {
            /// <summary>Adds &lt;b&gt; &amp; <see cref="Cart"/>, <c>x</c>, <see langword="null"/> and <paramref name="id"/>.</summary>
            /// <param name="id">An <see cref="Guid"/>.</param>
            [Event] public void OnAdd(int id) { }
        }
        """)]
    [InlineData("defaults of every kind", """
        public enum E : byte { A, B = 200 } [Flags] public enum F { None, A = 1, B = 2 }
        public sealed record S;
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S>
        {
            [Event] public void OnAdd(E e = E.B, F f = F.A | F.B, double d = double.NaN, float g = float.NegativeInfinity, decimal m = 0.10m, long l = long.MinValue, ulong u = ulong.MaxValue,
                char c = '\\', string s = "\"\\\r\n\u2028", E? n = E.A, int? none = null, string? t = null, Guid id = default, bool b = true, List<int>? list = null, sbyte x = -1) { }
        }
        """)]
    [InlineData("records of every make", """
        public record struct A(int X) { public int Y { get; set; } }
        public readonly struct B { public B(int x) { X = x; } public int X { get; } }
        public class C(string name) { public string Name => name; public int? Age { get; init; } }
        public sealed record D : E { public required string Need { get; init; } public D(int z) : base(z) { } }
        public record E(int Z) { public virtual int V { get; init; } = 1; }
        public record G<T>(T Value, List<T> More);
        public sealed record H(int A, int B) { public H(int a) : this(a, 0) { } public H() : this(0, 0) { } }
        public sealed record S(A? A = null, B B = default, C? C = null, D? D = null, G<int>? G = null, G<G<string>>? GG = null, H? H = null);
        [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S> { [Event] public void OnAdd(A a, B b, C c, D d, G<int> g, H h, G<A?> ga) { } }
        """)]
    [InlineData("a component in a struct in an interface in a record", """
        public sealed record S;
        public partial record Outer { public partial interface IMiddle { public partial struct Inner { [Component("a"), AllowAnonymous] public sealed partial class Cart : Component<S>; } } }
        """)]
    [InlineData("constructors of every kind", """
        public sealed record S; public sealed class Service;
        [Component("a"), AllowAnonymous] public sealed partial class A : Component<S> { internal A(Service service) { } }
        [Component("b"), AllowAnonymous] public sealed partial class B : Component<S> { public B() { } private B(Service service) { } }
        [Component("c"), AllowAnonymous] public sealed partial class C : Component<S> { public C() { } [Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructor] public C(Service? service, int size = 3, [Microsoft.Extensions.DependencyInjection.FromKeyedServices(DayOfWeek.Monday)] Service? keyed = null) { } }
        """)]
    public void It_compiles_without_a_warning(string what, string source)
    {
        var compiled = Compiled.Of(source);
        Assert.True(compiled.Problems.Count == 0, $"{what}: {string.Join("\n", compiled.Problems)}");
        compiled.MustCompile();
    }
}
