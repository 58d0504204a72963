using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Tests.Diagnostics;

public sealed class MistakeTests
{
    private static readonly string[] OfViews = ["CF027", "CF028", "CF029", "CF043", "CF044"];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var i = 0; i < Mistakes.All.Count; i++)
            {
                cases.Add(i, Mistakes.All[i].Id);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_where_it_is(int index, string id)
    {
        var mistake = Mistakes.All[index];
        var problem = Assert.Single(Compiled.Of(mistake.Wrong).Problems);
        Assert.Equal(id, problem.Id);
        Assert.Equal(mistake.At, TextAt(problem.Location));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Code_that_follows_the_advice_has_no_problem_and_compiles(int index, string id)
    {
        var compiled = Compiled.Of(Mistakes.All[index].Right);
        Assert.True(compiled.Problems.Count == 0, $"{id}: {string.Join("\n", compiled.Problems)}");
        compiled.MustCompile();
    }

    [Fact]
    public void Every_rule_has_a_test()
    {
        var tested = Mistakes.All.Select(mistake => mistake.Id).Concat(OfViews).Concat(new DiagnosticAnalyzer[] { new ViewAnalyzer(), new BroadcastAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)).Distinct().Order();
        Assert.Equal(Rules.All.Select(rule => rule.Id), tested);
    }

    [Fact]
    public void Every_message_says_what_happened_what_was_expected_and_what_to_type()
    {
        foreach (var rule in Rules.All)
        {
            var message = rule.MessageFormat.ToString();
            Assert.True(message.Contains("{0}", StringComparison.Ordinal), rule.Id);
            Assert.True(message.Split(". ").Length >= 3, $"{rule.Id}: {message}");
        }
    }

    [Fact]
    public void A_problem_can_be_silenced_where_it_is()
    {
        var compiled = Compiled.Of("""
            public sealed record S;
            #pragma warning disable CF006 // decided by the host
            [Component("quiet")] public sealed partial class Quiet : Component<S>;
            #pragma warning restore CF006
            """);
        Assert.Empty(compiled.Problems);
    }

    [Fact]
    public void A_component_with_a_mistake_still_has_the_members_that_its_view_uses()
    {
        var compiled = Compiled.Of("""
            public sealed record S;
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>
            {
                [Event] public void OnAdd(int id) { }
                [Event] public void OnDrop(object what) { }
            }
            public abstract class MyView : Cart.View { protected ComponentEvent Add => Events.Add(1); }
            """);
        Assert.Equal("CF013", Assert.Single(compiled.Problems).Id);
        compiled.MustCompile();
    }

    [Fact]
    public void What_a_base_class_keeps_is_told_once_however_many_derive_from_it()
    {
        var problems = Compiled.Of("""
            public sealed record S;
            public abstract class Shared : Component<S> { protected int Count { get; set; } }
            [Component("one"), AllowAnonymous] public sealed partial class One : Shared;
            [Component("two"), AllowAnonymous] public sealed partial class Two : Shared;
            """).Problems;
        Assert.Equal("'Shared' keeps 'Count' in a property, which is gone with the next event, because each event has an instance of its own. What lasts from one event to the next is its State. Move it there, State = State with { … }, or make it readonly when it never changes.", Assert.Single(problems).GetMessage());
    }

    [Fact]
    public void A_static_field_is_told_as_what_it_is() => Assert.Contains(
        "a static field, which all visitors share and no other machine knows",
        Assert.Single(Compiled.Of("public sealed record S; [Component(\"one\"), AllowAnonymous] public sealed partial class One : Component<S> { private static int _count; [Event] public void OnAdd() => _count++; }").Problems).GetMessage());

    [Fact]
    public void The_path_to_what_cannot_be_sealed_is_named()
    {
        var problem = Assert.Single(Compiled.Of("""
            public sealed record Owner(string Name, IComparable Rank);
            public sealed record Line(List<Owner> Owners);
            public sealed record S(Dictionary<string, Line> Lines);
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>
            {
                protected override Task MountAsync(CancellationToken ct) { State = new([]); return Task.CompletedTask; }
            }
            """).Problems);
        Assert.Contains("'S.Lines[].Owners[].Rank' has the type 'IComparable': an interface can be anything.", problem.GetMessage(), StringComparison.Ordinal);
    }

    private static string TextAt(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
