using System.Diagnostics;
using Shop.Tests.Running;

namespace Shop.Tests.Start;

/// <summary>The switch that makes a developer's shop slow.</summary>
public sealed class LatencyTests(DevelopmentShop development, ShopFixture production) : IClassFixture<DevelopmentShop>
{
    [Fact]
    public async Task A_latency_that_any_page_is_asked_with_holds_back_the_events_that_follow()
    {
        using var shopper = new Shopper(development.Process.Url);
        var page = await shopper.GetAsync("/shop/product/1/?latency=700");
        Assert.Contains("httponly", page.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);

        var clock = Stopwatch.StartNew();
        Assert.Equal(200, (await shopper.SendAsync("product", "select_size", ("state", page.StateOf("product")), ("size", "M"))).Status);
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(690), $"It took {clock.Elapsed}.");

        var end = await shopper.GetAsync("/shop/?latency=0");
        Assert.StartsWith("shop-latency=; expires=Thu, 01 Jan 1970", end.Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("10001")]
    [InlineData("99999999999")]
    public async Task A_latency_that_cannot_be_is_refused_in_a_sentence(string latency)
    {
        using var shopper = new Shopper(development.Process.Url);

        var answer = await shopper.GetAsync($"/shop/?latency={latency}");

        Assert.Equal(400, answer.Status);
        Assert.Contains("a number of milliseconds from 0 to 10000", answer.Body);
    }

    [Fact]
    public async Task Customers_of_a_real_shop_cannot_slow_it_down()
    {
        using var shopper = production.Enter();

        var page = await shopper.GetAsync("/shop/product/1/?latency=2000");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("latency", page.Header("Set-Cookie") ?? "");
    }
}
