using Shop.Tests.Running;

namespace Shop.Tests.Accounts;

/// <summary>What is kept of the shop's pages, and what is not.</summary>
public sealed class PrivatePageTests(ShopFixture shop)
{
    [Theory]
    [InlineData("/shop/orders/")]
    [InlineData("/shop/orders/99999/")]
    [InlineData("/shop/checkout/")]
    [InlineData("/shop/cart/")]
    [InlineData("/shop/product/1/")]
    [InlineData("/account/sign-out")]
    public async Task A_page_of_a_signed_in_customer_is_kept_by_nobody(string address)
    {
        using var ada = shop.Enter();
        await ada.SignInAsync(DemoAccounts.Ada);

        Assert.Contains("no-store", (await ada.GetAsync(address)).Header("Cache-Control"));
    }

    [Fact]
    public async Task An_order_is_not_shown_by_Back_after_signing_out()
    {
        using var ada = shop.Enter();
        await ada.SignInAsync(DemoAccounts.Ada);
        var order = (await ada.GetAsync("/shop/orders/")).Page.QuerySelector(".order h2 a")!.GetAttribute("href")!;

        var shown = await ada.GetAsync(order);

        Assert.True(shown.Has("[data-component=order]"));
        Assert.Equal(["no-store", "private"], shown.Header("Cache-Control")!.Split(", ").Order());
    }

    [Theory]
    [InlineData("/shop/?category=Knitwear")]
    [InlineData("/shop/product/2/")]
    public async Task A_page_for_everybody_is_kept_by_the_shop(string address)
    {
        using var one = shop.Enter();
        using var other = shop.Enter();
        var first = await one.GetAsync(address);

        var second = await other.GetAsync(address);

        Assert.NotNull(second.Header("Age"));
        Assert.Equal(first.Body, second.Body);
        Assert.Null(second.Header("Set-Cookie"));
    }
}
