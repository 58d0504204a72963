using Shop.Tests.Running;

namespace Shop.Tests.Checkout;

public sealed class OrderPermissionTests(ShopFixture shop)
{
    [Fact]
    public async Task Another_customers_order_is_not_there()
    {
        using var ada = shop.Enter();
        await ada.SignInAsync(DemoAccounts.Ada);
        using var ben = shop.Enter();
        await ben.SignInAsync(DemoAccounts.Ben);
        var address = (await ada.GetAsync("/shop/orders/")).Page.QuerySelector(".order h2 a")!.GetAttribute("href")!;
        var state = (await ada.GetAsync(address)).StateOf("order");

        Assert.Equal(404, (await ben.GetAsync(address)).Status);

        var stolen = await ben.SendAsync("order", null, ("state", state));
        Assert.InRange(stolen.Status, 403, 409);
        Assert.DoesNotContain("Breton Stripe Top", stolen.Body);
        Assert.DoesNotContain("Breton Stripe Top", (await ben.GetAsync("/shop/orders/")).Body);
    }

    [Fact]
    public async Task Order_pages_send_visitors_to_sign_in_and_their_components_refuse_them()
    {
        using var visitor = shop.Enter();

        var page = await visitor.GetAsync("/shop/orders/");

        Assert.Equal(302, page.Status);
        Assert.Contains("/account/sign-in?ReturnUrl=%2Fshop%2Forders%2F", page.Location);
        (await visitor.SendAsync("orders", null)).Refuses(401, "authentication_required");
        (await visitor.SendAsync("order", null)).Refuses(401, "authentication_required");
    }
}
