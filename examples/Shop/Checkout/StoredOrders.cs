using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shop.Storage;

namespace Shop.Checkout;

internal sealed class StoredOrders(
    HeldOrders held,
    IPaymentGateway gateway,
    IDbContextFactory<ShopDatabase> databases,
    IOptions<CheckoutTimes> times,
    TimeProvider time) : IOrders
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public async Task<CheckoutAnswer> PlaceAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            switch (await held.HoldAsync(request, cancellationToken))
            {
                case Hold.Done done:
                    return await AnswerAsync(request.CustomerId, done.OrderNumber, cancellationToken);
                case Hold.Refused refused:
                    return CheckoutAnswer.Refused(refused.Reason);
                case Hold.Taken taken:
                    return await PayAsync(request, taken);
            }

            if (time.GetElapsedTime(begun) > times.Value.HoldLimit + BetweenLooks)
            {
                return CheckoutAnswer.Refused("Your order is still being placed. Please wait a moment and look at your orders.");
            }

            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<PlacedOrder>> OfCustomerAsync(string customerId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Placed(Paid(database, customerId).OrderByDescending(order => order.Number)).ToListAsync(cancellationToken);
    }

    public async Task<PlacedOrder?> FindAsync(string customerId, int number, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Placed(Paid(database, customerId).Where(order => order.Number == number)).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<Address?> LastAddressAsync(string customerId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Paid(database, customerId)
            .OrderByDescending(order => order.Number)
            .Select(order => order.Address)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>From here on nobody is waited for but the gateway: a customer who leaves the page gets the order all the same.</summary>
    private async Task<CheckoutAnswer> PayAsync(CheckoutRequest request, Hold.Taken hold)
    {
        var answer = await AuthoriseAsync(new Payment(hold.PaymentKey, hold.Total, request.PaymentToken));
        if (answer is { Reference: { } reference })
        {
            await held.ConfirmAsync(hold, reference, CancellationToken.None);
            if (await FindAsync(request.CustomerId, hold.OrderNumber, CancellationToken.None) is { } order)
            {
                return CheckoutAnswer.Placed(order);
            }

            // Somebody else took the checkout over, asked the gateway before it had decided, and gave the stock back.
            await gateway.CancelAsync(hold.PaymentKey, CancellationToken.None);
            return CheckoutAnswer.Refused("The payment took too long. You have not been charged; please try again.");
        }

        if (answer is null)
        {
            // The gateway may have authorised it without telling us. If this fails too, the stock stays set aside until
            // AbandonedCheckouts gets an answer from the gateway.
            await gateway.CancelAsync(hold.PaymentKey, CancellationToken.None);
        }

        await held.ReleaseAsync(hold, CancellationToken.None);
        return CheckoutAnswer.Refused(
            answer?.DeclineReason ?? "The payment service did not answer in time. You have not been charged; please try again.");
    }

    private async Task<PaymentAnswer?> AuthoriseAsync(Payment payment)
    {
        using var limit = new CancellationTokenSource(times.Value.PaymentLimit, time);
        try
        {
            return await gateway.AuthoriseAsync(payment, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<CheckoutAnswer> AnswerAsync(string customerId, int orderNumber, CancellationToken cancellationToken) =>
        await FindAsync(customerId, orderNumber, cancellationToken) is { } order
            ? CheckoutAnswer.Placed(order)
            : CheckoutAnswer.Refused("That order could not be found.");

    private static IQueryable<Order> Paid(ShopDatabase database, string customerId) =>
        database.Orders.Where(order => order.CustomerId == customerId && order.Status == OrderStatus.Paid);

    private static IQueryable<PlacedOrder> Placed(IQueryable<Order> orders) => orders.Select(order => new PlacedOrder(
        order.Number,
        order.PlacedAt,
        order.Address,
        order.Total,
        order.Lines.OrderBy(line => line.ProductId).ThenBy(line => line.Size).Select(line => new PlacedOrderLine(line.ProductId, line.Size, line.Name, line.Price, line.Quantity)).ToList()));
}
