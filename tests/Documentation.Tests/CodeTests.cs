using System.Text.RegularExpressions;
using Documentation.Tests.Reading;

namespace Documentation.Tests;

/// <summary>Code of the documentation is code that is compiled.</summary>
public sealed partial class CodeTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Sources("tests/Documentation.Tests/Samples", "examples/Shop", "tests/Shop.Tests");

    /// <summary>The pages whose every block is compiled.</summary>
    public static TheoryData<string> Pages => [.. Repository.Files("docs/guides", ".md"), "docs/README.md", "docs/getting-started.md", "README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_stands_in_a_source_that_is_compiled(string page) =>
        Assert.All(Repository.Page(page).Blocks.Where(block => block is { IsCode: true, IsWrong: false }), block => Assert.True(
            Sources.Any(block.IsIn),
            $"{page} shows code that stands in no source:\n{block.Code}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_block_that_is_wrong_on_purpose_stands_in_no_source(string page) =>
        Assert.All(Repository.Page(page).Blocks.Where(block => block.IsWrong), block => Assert.False(Sources.Any(block.IsIn), $"{page} calls this wrong, and it compiles:\n{block.Code}"));

    [Fact]
    public void Commands_name_the_version_that_is_made()
    {
        var version = typeof(ComponentFramework.Component).Assembly.GetName().Version!.ToString(3);
        var named = Repository.Pages("docs").SelectMany(page => page.Blocks).Where(block => block.Kind == "bash").SelectMany(block => Version().Matches(block.Code)).Select(match => match.Groups[1].Value);

        Assert.Equal([version], named.Distinct());
    }

    [Fact]
    public void What_is_left_out_is_left_out_in_the_order_of_one_source()
    {
        var source = new SourceFile("a.cs", "first();\n  second(); // why\nthird();");

        Assert.True(new CodeBlock("", "csharp", "first();\n…\nthird();").IsIn(source));
        Assert.True(new CodeBlock("", "csharp", "second();   // for another reason\nthird();").IsIn(source));
        Assert.False(new CodeBlock("", "csharp", "first();\nthird();").IsIn(source));
        Assert.False(new CodeBlock("", "csharp", "third();\n…\nfirst();").IsIn(source));
    }

    [GeneratedRegex(@"(?:--version |ComponentFramework\.\w+\.)(\d+\.\d+\.\d+)")]
    private static partial Regex Version();
}
