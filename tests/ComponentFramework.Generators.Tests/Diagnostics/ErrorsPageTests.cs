using System.Reflection;
using ComponentFramework.Generators.Diagnostics;

namespace ComponentFramework.Generators.Tests.Diagnostics;

public sealed class ErrorsPageTests
{
    private static string Page => File.ReadAllText(Path.Combine(
        typeof(ErrorsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestFolder").Value!, "../../docs/errors.md"));

    [Fact]
    public void Every_rule_has_a_section_under_its_title()
    {
        var headings = Page.Split('\n').Where(line => line.StartsWith("### CF0", StringComparison.Ordinal));
        Assert.Equal(Rules.All.Select(rule => $"### {rule.Id} {rule.Title.ToString().Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}"), headings);
    }

    [Fact]
    public void Codes_are_in_order_and_stand_for_one_rule_each() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Id));
}
