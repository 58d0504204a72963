using ComponentFramework.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace ComponentFramework.Generators.Tests.Diagnostics;

/// <summary>What an editor offers where a broadcast is misspelt.</summary>
public sealed class BroadcastCodeFixTests
{
    [Theory]
    [InlineData("broadcaster.SendAsync(\"cart\", /* why */ \"refesh\", ct)", "broadcaster.SendAsync(\"cart\", /* why */ \"refresh\", ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", new ComponentEvent(\"add_itm\"), ct)", "broadcaster.SendAsync(\"cart\", new ComponentEvent(\"add_item\"), ct)")]
    public async Task The_event_that_was_meant_is_written_in_its_place(string call, string corrected)
    {
        var (problem, document) = await MistakeAsync(call);
        var offered = Assert.Single(await OffersAsync(problem, document));
        Assert.StartsWith("Send \"", offered.Title);
        var applied = (ApplyChangesOperation)Assert.Single(await offered.GetOperationsAsync(TestContext.Current.CancellationToken));
        var text = await applied.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);
        Assert.Contains(corrected, text.ToString());
    }

    [Theory]
    [InlineData("broadcaster.SendAsync(\"cart\", \"something_else\", ct)")]
    [InlineData("broadcaster.SendAsync(\"cart\", Wrong, ct)")]
    public async Task Where_nothing_is_near_or_the_name_stands_elsewhere_nothing_is_offered(string call)
    {
        var (problem, document) = await MistakeAsync(call);
        Assert.Empty(await OffersAsync(problem, document));
    }

    private static async Task<(Diagnostic Problem, Document Document)> MistakeAsync(string call)
    {
        var problem = Assert.Single(await BroadcastTests.ProblemsAsync(BroadcastTests.Components + BroadcastTests.Sender(call)));
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Application", LanguageNames.CSharp);
        return (problem, workspace.AddDocument(project.Id, "Sender.cs", await problem.Location.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic problem, Document document)
    {
        List<CodeAction> offered = [];
        await new BroadcastCodeFix().RegisterCodeFixesAsync(new(document, problem, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        return offered;
    }
}
