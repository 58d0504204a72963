namespace ComponentFramework.Browser.Tests.Running;

internal static class Eventually
{
    /// <summary>Looks again and again until it is so; fails after the limit.</summary>
    public static async Task IsAsync(Func<bool> look, string what, int seconds = 10)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!look())
        {
            Assert.False(limit.IsCancellationRequested, $"Never happened within {seconds} seconds: {what}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
