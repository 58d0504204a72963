using ComponentFramework.Limits;

namespace ComponentFramework.Tests.Dispatching;

public sealed class ShareTurnsTests
{
    private static readonly VisitorShare[] Anna = [new("address", 64), new("anna", 1)];

    private readonly ShareTurns _turns = new(atOnce: 2, widest: 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_third_waits_for_one_of_the_first_and_they_come_in_order()
    {
        var (first, second, third, fourth) = (Take(Anna), Take(Anna), Take(Anna), Take(Anna));
        Assert.True(first.IsCompleted && second.IsCompleted);
        Assert.False(third.IsCompleted || fourth.IsCompleted);
        (await second).Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(20), Ct)).Dispose();
        await fourth.WaitAsync(TimeSpan.FromSeconds(20), Ct);
    }

    [Fact]
    public async Task Who_waits_in_a_line_of_their_own_takes_no_place_from_the_neighbours()
    {
        await Task.WhenAll(Take(Anna), Take(Anna));
        _ = Take(Anna);
        VisitorShare[] ben = [new("address", 64), new("ben", 1)], carla = [new("address", 64), new("carla", 1)];
        await Task.WhenAll(Take(ben), Take(ben)).WaitAsync(TimeSpan.FromSeconds(20), Ct);

        // The address as a whole has four, however many visitors may share it.
        Assert.False(Take(carla).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        var (first, second) = (await Take(Anna), await Take(Anna));
        using var patience = new CancellationTokenSource();
        var waiting = _turns.TakeAsync(Anna, patience.Token).AsTask();
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();
        second.Dispose();
        Assert.True(Take(Anna).IsCompleted && Take(Anna).IsCompleted);
    }

    private Task<IDisposable> Take(VisitorShare[] shares) => _turns.TakeAsync(shares, CancellationToken.None).AsTask();
}
