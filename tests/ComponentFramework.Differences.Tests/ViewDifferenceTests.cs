using System.Text;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class ViewDifferenceTests
{
    [Fact]
    public void Operations_turn_the_first_document_of_a_view_into_the_second() =>
        Seeds.ForAll(3000, (seed, size) =>
        {
            var (older, newer) = new ViewGenerator(seed, size).Pair();
            if (!Differ.TryCompare(older, newer, out var operations, out var refusal))
            {
                // An unkeyed list can be shuffled in a way that would take a child component to another parent.
                Assert.Equal(DiffRefusal.KeptElementMoved, refusal);
                return;
            }

            Dom.AssertTurnsInto(older, newer, operations);
        });

    [Fact]
    public void Whatever_is_not_refused_has_one_tree_only() =>
        Seeds.ForAll(20000, (seed, size) =>
        {
            var (older, newer) = new TagSoup(seed, size).Pair();
            if (Differ.TryCompare(older, newer, out var operations, out _))
            {
                Dom.AssertTurnsInto(older, newer, operations);
            }
        });

    [Fact]
    public void Elements_in_one_another_are_refused_or_understood()
    {
        var understood = 0;
        var wrong = new List<string>();
        foreach (var (older, newer) in Nestings.InOneAnother().Concat(Nestings.Threefold(everyNth: 20)))
        {
            if (Differ.TryCompare(older, newer, out var operations, out _))
            {
                understood++;
                if (Record.Exception(() => Dom.AssertTurnsInto(older, newer, operations)) is not null)
                {
                    wrong.Add(Encoding.UTF8.GetString(older));
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} are misunderstood:\n{string.Join('\n', wrong.Take(20))}");
        Assert.InRange(understood, 1, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{understood} nestings");
    }

    [Fact]
    public void Equal_documents_need_no_operation() =>
        Seeds.ForAll(300, (seed, size) =>
        {
            var (older, _) = new ViewGenerator(seed, size).Pair();
            Assert.True(Differ.TryCompare(older, older, out var operations, out _));
            Assert.Equal("[]", operations);
        });
}
