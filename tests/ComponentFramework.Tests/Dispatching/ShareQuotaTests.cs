using ComponentFramework.Limits;

namespace ComponentFramework.Tests.Dispatching;

public sealed class ShareQuotaTests
{
    private readonly ShareQuota _quota = new(3);

    [Fact]
    public void Of_many_at_once_as_many_hold_as_may()
    {
        // The gap between looking and taking would be narrow, so it is tried often.
        for (var round = 0; round < 2000; round++)
        {
            var (quota, held) = (new ShareQuota(1), 0);
            Parallel.For(0, 8, _ => Interlocked.Add(ref held, quota.TryHold(() => [new("anna", 1)]) is null ? 0 : 1));
            Assert.Equal(1, held);
        }
    }

    [Fact]
    public void A_share_of_several_visitors_holds_as_many_times_as_much() =>
        Assert.Equal(6, Enumerable.Range(0, 9).Count(_ => _quota.TryHold(() => [new("address", 2)]) is not null));

    [Fact]
    public void Where_one_share_is_full_the_others_lose_nothing()
    {
        VisitorShare[] full = [new("address", 9), new("anna", 1)];
        for (var i = 0; i < 9; i++)
        {
            _quota.TryHold(() => full);
        }

        Assert.Equal((3, 3), (_quota.HeldBy("anna"), _quota.HeldBy("address")));
    }

    [Fact]
    public void What_is_given_back_twice_is_there_once()
    {
        var (one, two) = (_quota.TryHold(() => [new("anna", 1)])!, _quota.TryHold(() => [new("anna", 1)])!);
        one.Dispose();
        one.Dispose();
        Assert.Equal(1, _quota.HeldBy("anna"));
        two.Dispose();
        Assert.Equal(0, _quota.HeldBy("anna"));
    }

    [Fact]
    public void Who_has_grown_out_of_a_share_makes_room_in_it()
    {
        VisitorShare[] annas = [new("address", 2), new("anna", 1)];
        var held = Enumerable.Range(0, 3).Select(_ => _quota.TryHold(() => annas)).ToList();
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => _quota.TryHold(() => [new("address", 2), new("ben", 1)]) is not null));
        annas = [new("anna", 1)];
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => _quota.TryHold(() => [new("address", 2), new("carla", 1)]) is not null));
        Assert.Null(_quota.TryHold(() => annas));
        held.ForEach(one => one!.Dispose());
        Assert.Equal((6, 0), (_quota.HeldBy("address"), _quota.HeldBy("anna")));
    }
}
