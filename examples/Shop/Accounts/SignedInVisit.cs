using ComponentFramework;
using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Identity;
using Shop.Cart;

namespace Shop.Accounts;

/// <summary>What happens when a visitor becomes a known customer, and when that ends.</summary>
internal sealed class SignedInVisit(SignInManager<Customer> signIn, ICarts carts, ShopNews news, LiveConnections live)
{
    /// <summary>Signs the customer in, and brings along what was put into the cart before.</summary>
    public async Task BeginAsync(HttpContext context, Customer customer)
    {
        await signIn.SignInAsync(customer, isPersistent: true);
        if (context.GetAnonymousVisitorId() is { } anonymous)
        {
            var known = Visitor.IdOfUser(customer.Id);
            await carts.MergeAsync(anonymous, known, context.RequestAborted);
            await news.CartChangedAsync(known, context.RequestAborted);

            // Other tabs of this browser go on as the customer, too.
            EndOnceAnswered(context, anonymous);
        }
    }

    /// <summary>Signs out. The next visitor on this device is somebody else, with an empty cart.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var known = context.GetVisitor().Id;
        await signIn.SignOutAsync();
        context.ForgetAnonymousVisitor();
        EndOnceAnswered(context, known);
    }

    /// <summary>Has the visitor's pages connect again, as soon as the browser has the cookie that says who they are now.</summary>
    private void EndOnceAnswered(HttpContext context, string visitorId) => context.Response.OnCompleted(() => live.EndAsync(visitorId).AsTask());
}
