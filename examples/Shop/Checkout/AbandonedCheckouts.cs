using Microsoft.Extensions.Options;

namespace Shop.Checkout;

/// <summary>
/// Finishes checkouts that were cut off between setting stock aside and the end, by a crash or a gateway that failed:
/// when the gateway has authorised the payment the order stands, otherwise the stock is given back.
/// </summary>
internal sealed partial class AbandonedCheckouts(
    HeldOrders held,
    IPaymentGateway gateway,
    ShopNews news,
    IOptions<CheckoutTimes> times,
    TimeProvider time,
    ILogger<AbandonedCheckouts> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(times.Value.SweepInterval, time);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database or the gateway may be down for a while; the next round tries again.
                LogFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var number in await held.CutOffAsync(cancellationToken))
        {
            if (await held.TakeOverAsync(number, cancellationToken) is not { } hold)
            {
                continue;
            }

            if (await gateway.FindAsync(hold.PaymentKey, cancellationToken) is { } reference)
            {
                await held.ConfirmAsync(hold, reference, cancellationToken);
                LogConfirmed(number);
                continue;
            }

            await gateway.CancelAsync(hold.PaymentKey, cancellationToken);
            await news.StockChangedAsync(await held.ReleaseAsync(hold, cancellationToken), cancellationToken);
            LogReleased(number);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Checkout of order {Number} had been cut off; its payment was authorised, so the order stands.")]
    private partial void LogConfirmed(int number);

    [LoggerMessage(2, LogLevel.Information, "Checkout of order {Number} had been cut off before its payment; its stock was given back.")]
    private partial void LogReleased(int number);

    [LoggerMessage(3, LogLevel.Error, "Checkouts that were cut off could not be finished; trying again.")]
    private partial void LogFailed(Exception failure);
}
