using ComponentFramework.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators.Tests.Caching;

public sealed class CachingTests
{
    private const string Cart = """
        public sealed record CartState(int Count = 0);
        [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<CartState> { [Event] public void OnAdd(int id) { } }
        """;

    private const string Other = "public sealed class Other { public int One => 1; }";

    private static readonly RazorText View = new("Cart.cshtml", "@inherits Cart.View");

    [Fact]
    public void A_second_run_does_nothing_anew()
    {
        var (before, after) = Runs(compilation => compilation);
        Assert.Equal(Texts(before), Texts(after));
        Assert.All(Outputs(after), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_in_an_unrelated_file_writes_no_component_anew()
    {
        var (_, after) = Runs(compilation => Edited(compilation, 1, "public sealed class Other { public int Two => 2; }"));
        AssertUnchanged(after);
    }

    [Fact]
    public void An_edit_that_moves_a_component_within_its_file_writes_it_not_anew()
    {
        var (_, after) = Runs(compilation => Edited(compilation, 0, "// a comment\n\n" + Cart));
        AssertUnchanged(after);
    }

    [Fact]
    public void An_edit_of_a_handlers_body_writes_its_component_not_anew()
    {
        var (_, after) = Runs(compilation => Edited(compilation, 0, Cart.Replace("{ } }", "{ State = new(id); } }", StringComparison.Ordinal)));
        AssertUnchanged(after);
    }

    [Fact]
    public void An_edit_of_a_state_writes_its_component_anew()
    {
        var (before, after) = Runs(compilation => Edited(compilation, 0, Cart.Replace("int Count", "long Count", StringComparison.Ordinal)));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(after, Stage.Models));
        Assert.NotEqual(Texts(before), Texts(after));
    }

    [Fact]
    public void An_edit_of_one_component_leaves_the_others_cached()
    {
        const string Second = "public sealed record S(int A = 0); [Component(\"second\"), AllowAnonymous] public sealed partial class Second : Component<S>;";
        var driver = Compiled.Driver(View).RunGenerators(Compiled.Compilation(Cart, Second), TestContext.Current.CancellationToken);
        var after = driver.RunGenerators(Compiled.Compilation(Cart, Second.Replace("int A", "int B", StringComparison.Ordinal)), TestContext.Current.CancellationToken).GetRunResult();
        Assert.Single(Reasons(after, Stage.Models), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(after, Stage.Models), reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void An_edit_of_a_views_markup_writes_nothing_anew()
    {
        var driver = Compiled.Driver(View).RunGenerators(Compiled.Compilation(Cart, Other), TestContext.Current.CancellationToken);
        var edited = new RazorText("Cart.cshtml", "@inherits Cart.View\n<p @Root>new</p>");
        var after = driver.ReplaceAdditionalText(View, edited).RunGenerators(Compiled.Compilation(Cart, Other), TestContext.Current.CancellationToken).GetRunResult();
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(after, Stage.Views));
    }

    private static (GeneratorDriverRunResult Before, GeneratorDriverRunResult After) Runs(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = Compiled.Compilation(Cart, Other);
        var driver = Compiled.Driver(View).RunGenerators(compilation, TestContext.Current.CancellationToken);
        var before = driver.GetRunResult();
        return (before, driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken).GetRunResult());
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, int file, string text)
    {
        var tree = compilation.SyntaxTrees[file];
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(Compiled.Usings + text, Compiled.ParseOptions, tree.FilePath));
    }

    private static void AssertUnchanged(GeneratorDriverRunResult result)
    {
        foreach (var stage in new[] { Stage.Models, Stage.Components, Stage.Views, Stage.Catalog })
        {
            Assert.All(Reasons(result, stage), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{stage}: {reason}"));
        }
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string stage) =>
        [.. result.Results.Single().TrackedSteps[stage].SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriverRunResult result) =>
        result.Results.Single().TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<string> Texts(GeneratorDriverRunResult result) => result.Results.Single().GeneratedSources.Select(source => source.SourceText.ToString());
}
