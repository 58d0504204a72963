namespace Shop.Tests.Running;

internal static class Eventually
{
    /// <summary>Looks again and again until a value is there; after ten seconds it fails with the one that was there instead.</summary>
    public static async Task EqualsAsync<T>(T expected, Func<Task<T>> look)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var seen = await look();
        while (!Equals(expected, seen) && !limit.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            seen = await look();
        }

        Assert.Equal(expected, seen);
    }
}
