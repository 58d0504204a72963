using ComponentFramework.Limits;

namespace ComponentFramework.Tests;

public sealed class SharesTests
{
    private readonly List<string> _forgotten = [];

    [Fact]
    public void Who_is_over_its_share_loses_the_oldest_of_its_own()
    {
        var shares = new Shares<string>(1000, 100, _forgotten.Add);
        shares.Add(Of("other"), 90, "other's");
        shares.Add(Of("one"), 60, "first");
        shares.Add(Of("one"), 40, "second");
        Assert.Empty(_forgotten);
        shares.Add(Of("one"), 10, "third");
        Assert.Equal(["first"], _forgotten);
        Assert.Equal((140, 2), (shares.Bytes, shares.Count));
    }

    [Fact]
    public void When_all_are_over_the_limit_the_largest_share_gives_way()
    {
        var shares = new Shares<string>(100, 80, _forgotten.Add);
        shares.Add(Of("small"), 20, "small's");
        shares.Add(Of("large"), 40, "large's first");
        shares.Add(Of("large"), 30, "large's second");
        shares.Add(Of("third"), 30, "third's");
        Assert.Equal(["large's first"], _forgotten);
        shares.Add(Of("fourth"), 35, "fourth's");
        Assert.Equal(["large's first", "fourth's"], _forgotten);
        Assert.Equal(80, shares.Bytes);
    }

    [Fact]
    public void What_is_larger_than_a_share_is_not_kept_and_costs_nothing_else()
    {
        var shares = new Shares<string>(1000, 100, _forgotten.Add);
        shares.Add(Of("one"), 50, "kept");
        var large = shares.Add(Of("one"), 101, "large");
        Assert.Equal(["large"], _forgotten);
        Assert.False(shares.Remove(large));
        Assert.Equal(50, shares.Bytes);
    }

    [Fact]
    public void Many_who_share_one_key_may_have_as_many_times_as_much()
    {
        var shares = new Shares<string>(1000, 100, _forgotten.Add);
        shares.Add(new("address", 3), 290, "many's");
        shares.Add(Of("one"), 95, "one's");
        Assert.Empty(_forgotten);
        shares.Add(new("address", 3), 11, "one too many");
        Assert.Equal(["many's"], _forgotten);
    }

    [Fact]
    public void What_is_over_goes_from_the_oldest_on()
    {
        var shares = new Shares<string>(1000, 100, _forgotten.Add);
        shares.Add(Of("one"), 10, "1");
        shares.Add(Of("other"), 10, "2");
        shares.Add(Of("one"), 10, "3");
        shares.ForgetWhile(item => item != "3");
        Assert.Equal(["1", "2"], _forgotten);
        Assert.Equal((10, 1), (shares.Bytes, shares.Count));
    }

    [Fact]
    public void What_is_removed_is_counted_no_more_and_only_once()
    {
        var shares = new Shares<string>(1000, 100, _forgotten.Add);
        var kept = shares.Add(Of("one"), 10, "1");
        Assert.True(shares.Remove(kept));
        Assert.False(shares.Remove(kept));
        Assert.Equal((0, 0), (shares.Bytes, shares.Count));
        Assert.Empty(_forgotten);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_count_is_exact_whatever_happens_at_once(int seed)
    {
        var forgotten = 0;
        var shares = new Shares<object>(20_000, 3_000, _ => Interlocked.Increment(ref forgotten));
        var (added, removed) = (0, 0);
        Parallel.For(0, 4, worker =>
        {
            var random = new Random((seed * 100) + worker);
            List<Shares<object>.Kept> mine = [];
            for (var i = 0; i < 20_000; i++)
            {
                if (random.Next(3) > 0 || mine.Count == 0)
                {
                    mine.Add(shares.Add(new($"visitor {random.Next(20)}", 1 + random.Next(2)), random.Next(1, 4_000), new()));
                    Interlocked.Increment(ref added);
                }
                else if (shares.Remove(mine[random.Next(mine.Count)]))
                {
                    Interlocked.Increment(ref removed);
                }
            }
        });

        Assert.InRange(shares.Bytes, 1, 20_000);
        shares.ForgetWhile(_ => true);
        Assert.Equal((0, 0), (shares.Bytes, shares.Count));
        Assert.Equal(added, removed + forgotten);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_keeps_little_loses_nothing_to_those_who_keep_much(int seed)
    {
        var random = new Random(seed);
        HashSet<object> forgotten = [];
        var shares = new Shares<object>(10_000, 5_000, item => forgotten.Add(item));
        var mine = Enumerable.Range(0, 10).Select(_ => new object()).ToList();
        mine.ForEach(item => shares.Add(Of("victim"), 10, item));
        for (var i = 0; i < 10_000; i++)
        {
            shares.Add(Of($"stranger {random.Next(30)}"), random.Next(1, 600), new());
        }

        Assert.DoesNotContain(mine, forgotten.Contains);
        Assert.InRange(shares.Bytes, 0, 10_000);
    }

    private static VisitorShare Of(string key) => new(key, 1);
}
