using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shop.Cart;
using Shop.Storage;

namespace Shop.Checkout;

/// <summary>
/// The steps of a checkout that touch the database, each one short transaction. Between them the order is
/// <see cref="OrderStatus.Held"/> and names its holder; a step only counts for the holder, so of two that believe
/// to own a checkout one gets to finish it.
/// </summary>
internal sealed class HeldOrders(ShopWrites writes, IDbContextFactory<ShopDatabase> databases, IOptions<CheckoutTimes> times, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<Hold> HoldAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);

        // Changes nothing, but locks the row: on PostgreSQL, tries of one checkout pass here one after the other.
        await write.Database.OpenCheckouts
            .Where(checkout => checkout.CheckoutId == request.CheckoutId)
            .ExecuteUpdateAsync(checkout => checkout.SetProperty(row => row.CheckoutId, request.CheckoutId), cancellationToken);
        var earlier = await write.Database.Orders
            .Where(order => order.CheckoutId == request.CheckoutId && order.CustomerId == request.CustomerId)
            .FirstOrDefaultAsync(cancellationToken);
        switch (earlier)
        {
            case { Status: OrderStatus.Paid }:
                return new Hold.Done(earlier.Number);
            case { Status: OrderStatus.Held } when earlier.HeldUntil > Now:
                return new Hold.Busy();
            case { Status: OrderStatus.Held }:
                return (Hold?)await TakeOverAsync(write, earlier.Number, cancellationToken) ?? new Hold.Busy();
        }

        var cart = await StoredCarts.Lines(write.Database, request.VisitorId).ToListAsync(cancellationToken);
        var total = cart.Sum(line => line.Amount);
        if (cart.Count == 0)
        {
            return new Hold.Refused("Your cart is empty.");
        }

        if (total != request.ShownTotal)
        {
            return new Hold.Refused($"Your cart has changed and now comes to {Money.Text(total)}. Please look it over and order again.");
        }

        var order = NewOrder(request, cart, total);
        write.Database.Orders.Add(order);
        try
        {
            await write.Database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (UniqueIndex.WasViolated(failure))
        {
            return new Hold.Busy();
        }

        // Always in the same order, so that two carts with the same two products never wait for each other on PostgreSQL.
        foreach (var line in order.Lines.OrderBy(line => line.ProductId).ThenBy(line => line.Size, StringComparer.Ordinal))
        {
            var taken = await write.Database.ProductSizes
                .Where(size => size.ProductId == line.ProductId && size.Size == line.Size && size.Stock >= line.Quantity)
                .ExecuteUpdateAsync(size => size.SetProperty(row => row.Stock, row => row.Stock - line.Quantity), cancellationToken);
            if (taken == 0)
            {
                return await SoldOutAsync(write.Database, line, cancellationToken);
            }
        }

        await write.CommitAsync(cancellationToken);
        return new Hold.Taken(order.Number, order.Holder, order.PaymentKey, total);
    }

    /// <summary>Held orders whose holder has run out of time.</summary>
    public async Task<IReadOnlyList<int>> CutOffAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = Now;
        return await database.Orders
            .Where(order => order.Status == OrderStatus.Held && order.HeldUntil <= now)
            .Select(order => order.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Makes the caller the holder of an order that was cut off; null when somebody else was quicker.</summary>
    public async Task<Hold.Taken?> TakeOverAsync(int orderNumber, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        return await TakeOverAsync(write, orderNumber, cancellationToken);
    }

    /// <summary>The order stands: its pieces leave the cart, and the cart's next checkout is a new one. Without effect when the caller no longer holds it.</summary>
    public async Task ConfirmAsync(Hold.Taken hold, string paymentReference, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        var now = Now;
        var confirmed = await Mine(write.Database, hold).ExecuteUpdateAsync(
            order => order
                .SetProperty(row => row.Status, OrderStatus.Paid)
                .SetProperty(row => row.PaymentReference, paymentReference)
                .SetProperty(row => row.PlacedAt, now),
            cancellationToken);
        if (confirmed == 0)
        {
            return;
        }

        // What the customer put into the cart while the payment was under way stays there.
        await write.Database.Database.ExecuteSqlAsync(
            $"""
            UPDATE "CartItems" SET "Quantity" = "CartItems"."Quantity" - line."Quantity"
            FROM "OrderLines" AS line, "Orders" AS placed
            WHERE placed."Number" = {hold.OrderNumber} AND line."OrderNumber" = placed."Number"
            AND "CartItems"."VisitorId" = placed."VisitorId" AND "CartItems"."ProductId" = line."ProductId" AND "CartItems"."Size" = line."Size"
            """,
            cancellationToken);
        await write.Database.CartItems
            .Where(item => item.Quantity <= 0 && write.Database.Orders.Any(order => order.Number == hold.OrderNumber && order.VisitorId == item.VisitorId))
            .ExecuteDeleteAsync(cancellationToken);
        await write.Database.OpenCheckouts
            .Where(checkout => write.Database.Orders.Any(order => order.Number == hold.OrderNumber && order.CheckoutId == checkout.CheckoutId))
            .ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Gives the stock back and forgets the order. Without effect when the caller no longer holds it.</summary>
    /// <returns>The products whose stock has changed.</returns>
    public async Task<IReadOnlyList<int>> ReleaseAsync(Hold.Taken hold, CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
        var lines = await write.Database.OrderLines.Where(line => line.OrderNumber == hold.OrderNumber).ToListAsync(cancellationToken);
        if (await Mine(write.Database, hold).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return [];
        }

        foreach (var line in lines.OrderBy(line => line.ProductId).ThenBy(line => line.Size, StringComparer.Ordinal))
        {
            await write.Database.ProductSizes
                .Where(size => size.ProductId == line.ProductId && size.Size == line.Size)
                .ExecuteUpdateAsync(size => size.SetProperty(row => row.Stock, row => row.Stock + line.Quantity), cancellationToken);
        }

        await write.CommitAsync(cancellationToken);
        return [.. lines.Select(line => line.ProductId).Distinct()];
    }

    private async Task<Hold.Taken?> TakeOverAsync(ShopWrite write, int orderNumber, CancellationToken cancellationToken)
    {
        var holder = Guid.NewGuid();
        var now = Now;
        var taken = await write.Database.Orders
            .Where(order => order.Number == orderNumber && order.Status == OrderStatus.Held && order.HeldUntil <= now)
            .ExecuteUpdateAsync(
                order => order.SetProperty(row => row.Holder, holder).SetProperty(row => row.HeldUntil, now + times.Value.HoldLimit),
                cancellationToken);
        if (taken == 0)
        {
            return null;
        }

        var order = await write.Database.Orders
            .Where(order => order.Number == orderNumber)
            .Select(order => new { order.PaymentKey, order.Total })
            .SingleAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return new Hold.Taken(orderNumber, holder, order.PaymentKey, order.Total);
    }

    private Order NewOrder(CheckoutRequest request, List<CartLine> cart, decimal total) => new()
    {
        CheckoutId = request.CheckoutId,
        CustomerId = request.CustomerId,
        VisitorId = request.VisitorId,
        Status = OrderStatus.Held,
        PaymentKey = Guid.NewGuid(),
        Holder = Guid.NewGuid(),
        HeldUntil = Now + times.Value.HoldLimit,
        PlacedAt = Now,
        Address = request.Address,
        Total = total,
        Lines = [.. cart.Select(line => new OrderLine
        {
            ProductId = line.ProductId,
            Size = line.Size,
            Name = line.Name,
            Price = line.Price,
            Quantity = line.Quantity,
        })],
    };

    private static IQueryable<Order> Mine(ShopDatabase database, Hold.Taken hold) =>
        database.Orders.Where(order => order.Number == hold.OrderNumber && order.Status == OrderStatus.Held && order.Holder == hold.Holder);

    private static async Task<Hold> SoldOutAsync(ShopDatabase database, OrderLine line, CancellationToken cancellationToken)
    {
        var left = await database.ProductSizes
            .Where(size => size.ProductId == line.ProductId && size.Size == line.Size)
            .Select(size => size.Stock)
            .FirstOrDefaultAsync(cancellationToken);
        return new Hold.Refused(left == 0
            ? $"{line.Name} in size {line.Size} has just sold out. Please remove it from your cart to go on."
            : $"Only {left} left of {line.Name} in size {line.Size}. Please change the quantity in your cart to go on.");
    }
}
