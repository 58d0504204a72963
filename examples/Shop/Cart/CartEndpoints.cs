using ComponentFramework.AspNetCore;

namespace Shop.Cart;

internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder app) => app.MapGet("/shop/cart/", () => Pages.Show(new CartPage()));
}
