using ComponentFramework.AspNetCore;
using Shop.Accounts;

namespace Shop.Checkout;

internal static class CheckoutEndpoints
{
    public static void MapCheckout(this IEndpointRouteBuilder app)
    {
        var customers = app.MapGroup("/shop").RequireAuthorization();
        customers.MapGet("/checkout/", () => Pages.Show(new CheckoutPage()));
        customers.MapGet("/orders/", () => Pages.Show(new OrdersPage()));
        customers.MapGet("/orders/{number:int}/", async (int number, string? thanks, HttpContext context, IOrders orders, CancellationToken ct) =>
            await orders.FindAsync(context.GetVisitor().CustomerId(), number, ct) is null
                ? Results.NotFound()
                : Pages.Show(new OrderPage(number, IsNew: thanks is not null)));
    }
}
