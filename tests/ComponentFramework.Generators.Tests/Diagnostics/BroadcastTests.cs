using ComponentFramework.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Tests.Diagnostics;

/// <summary>Broadcasts of events that no component has.</summary>
public sealed class BroadcastTests
{
    [Theory]
    [InlineData("broadcaster.SendAsync(\"cart\", \"refesh\", ct)", "\"refesh\"", "Did you mean \"refresh\"?")]
    [InlineData("broadcaster.SendAsync(eventName: \"AddItem\", group: \"cart\")", "\"AddItem\"", "Did you mean \"add_item\"?")]
    [InlineData("broadcaster.SendAsync(\"cart\", Wrong, ct)", "Wrong", "Did you mean \"share\"?")]
    [InlineData("broadcaster.SendAsync(\"cart\", new ComponentEvent(\"add_itm\"), ct)", "\"add_itm\"", "Did you mean \"add_item\"?")]
    [InlineData("broadcaster.SendAsync(\"cart\", \"something_else\", ct)", "\"something_else\"", "Compare it with the handler's name: OnSelectSize answers \"select_size\".")]
    public async Task An_event_that_nobody_has_is_reported_with_the_one_that_was_meant(string call, string at, string remedy)
    {
        var problem = Assert.Single(await ProblemsAsync(Components + Sender(call)));
        Assert.Equal(at, problem.Location.SourceTree!.ToString().Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        Assert.EndsWith(remedy, problem.GetMessage());
    }

    [Theory]
    [InlineData("broadcaster.SendAsync(\"cart\", \"refresh\", ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", ComponentEvent.Refresh, ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", \"add_item\", ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", \"share\", ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", Cart.Events.AddItem(), ct)")]
    [InlineData("broadcaster.SendAsync(\"refesh\", name, ct)")]
    public async Task What_somebody_has_or_nobody_can_know_is_fine(string call) => Assert.Empty(await ProblemsAsync(Components + Sender(call)));

    [Fact]
    public async Task Where_there_are_no_components_the_broadcast_is_for_another_application() =>
        Assert.Empty(await ProblemsAsync(Sender("broadcaster.SendAsync(\"cart\", \"refesh\", ct)"), isAlone: true));

    [Fact]
    public async Task Components_of_assemblies_that_are_referred_to_are_known()
    {
        Assert.Empty(await ProblemsAsync(Sender("broadcaster.SendAsync(\"forms\", \"optional_text\", ct)")));
        Assert.EndsWith("Did you mean \"optional_text\"?", Assert.Single(await ProblemsAsync(Sender("broadcaster.SendAsync(\"forms\", \"optional_txt\", ct)"))).GetMessage());
    }

    internal const string Components = """
        public sealed record S;
        public abstract class Shared : Component<S> { [Event] public void OnShareAsync() { } }
        [Component("cart"), AllowAnonymous] public sealed partial class Cart : Shared
        {
            protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
            [Event] public void OnAddItem() { }
        }

        """;

    internal static string Sender(string call) =>
        $"public sealed class Sender(IBroadcaster broadcaster) {{ private const string Wrong = \"shore\"; public string Last => Wrong; public async Task SendAsync(string name, CancellationToken ct) {{ await {call}; _ = name + ct; }} }}";

    internal static async Task<IReadOnlyList<Diagnostic>> ProblemsAsync(string source, bool isAlone = false)
    {
        var output = Compiled.Of(source).MustCompile().Output;
        output = isAlone ? output.RemoveReferences(output.References.Where(reference => reference.Display!.EndsWith(".Tests.dll", StringComparison.Ordinal))) : output;
        return await output.WithAnalyzers([new BroadcastAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
