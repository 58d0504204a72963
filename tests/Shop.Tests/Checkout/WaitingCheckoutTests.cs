using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shop.Checkout;
using Shop.Storage;

namespace Shop.Tests.Checkout;

/// <summary>A second try of a checkout that somebody else is still working on.</summary>
public sealed class WaitingCheckoutTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(24)]
    public async Task A_clock_that_is_set_changes_nothing_of_how_long_a_checkout_is_waited_for(int hours)
    {
        var databases = new Databases();
        await using var kept = databases.CreateDbContext();
        await kept.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await kept.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var request = new CheckoutRequest(Guid.NewGuid(), "customer", "u-customer", Address.Empty, 10, "token");
        kept.Orders.Add(new()
        {
            CheckoutId = request.CheckoutId,
            CustomerId = request.CustomerId,
            VisitorId = request.VisitorId,
            Status = OrderStatus.Held,
            HeldUntil = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Address = request.Address,
        });
        await kept.SaveChangesAsync(TestContext.Current.CancellationToken);

        var clock = new HastyClock { StepOfFirstWait = TimeSpan.FromHours(hours) };
        var times = Options.Create(new CheckoutTimes { HoldLimit = TimeSpan.FromSeconds(2) });
        using var writes = new ShopWrites(databases);
        var orders = new StoredOrders(new(writes, databases, times, clock), new TestPaymentGateway(), databases, times, clock);
        var answer = await orders.PlaceAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("still being placed", answer.Refusal?.Reason);
        Assert.InRange(clock.Waited, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    /// <summary>Whoever waits has waited already. During the first wait somebody sets the time of day.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
        private DateTimeOffset _now = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan StepOfFirstWait { get; set; }

        public TimeSpan Waited { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Waited.Ticks;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.True(Waited < Longest, "The checkout goes on waiting.");
            Waited += dueTime;
            _now += dueTime + StepOfFirstWait;
            StepOfFirstWait = TimeSpan.Zero;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private sealed class Databases : IDbContextFactory<ShopDatabase>
    {
        private readonly string _name = Guid.NewGuid().ToString("N");

        public ShopDatabase CreateDbContext() =>
            new(new DbContextOptionsBuilder<ShopDatabase>().UseSqlite($"Data Source={_name};Mode=Memory;Cache=Shared;Foreign Keys=False").Options);
    }
}
