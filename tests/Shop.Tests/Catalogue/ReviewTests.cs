using Shop.Tests.Running;

namespace Shop.Tests.Catalogue;

public sealed class ReviewTests(ShopFixture shop)
{
    [Theory]
    [InlineData("0", "Long enough to pass.", "Please choose between one and five stars.")]
    [InlineData("6", "Long enough to pass.", "Please choose between one and five stars.")]
    [InlineData("5", "Short.", "Please write at least 10 characters.")]
    [InlineData("5", "   …and blanks   ", null)]
    public async Task A_review_that_does_not_pass_comes_back_with_what_was_written(string rating, string text, string? message)
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        var state = (await shopper.GetAsync("/shop/product/4/")).StateOf("reviews");

        var answer = await shopper.SendAsync("reviews", "write_review", ("state", state), ("rating", rating), ("text", text));

        Assert.Equal(message is null ? 200 : 422, answer.Status);
        if (message is not null)
        {
            Assert.Equal(message, answer.Text("p.error"));
            Assert.Equal(text, answer.Page.QuerySelector("textarea")!.TextContent);
            Assert.DoesNotContain(text, (await shop.Enter().GetAsync("/shop/product/4/")).Body);
        }
    }

    [Fact]
    public async Task A_review_is_published_once_and_as_text()
    {
        using var shopper = await shop.EnterAsCustomerAsync();
        var state = (await shopper.GetAsync("/shop/product/8/")).StateOf("reviews");

        var first = await shopper.SendAsync("reviews", "write_review", ("state", state), ("rating", "4"), ("text", "<script>alert('fits')</script>"));
        var second = await shopper.SendAsync("reviews", "write_review", ("state", state), ("rating", "4"), ("text", "Once more, with feeling."));

        Assert.Equal("<script>alert('fits')</script>", first.Text(".review p:last-child"));
        Assert.False(first.Has(".review script"));
        Assert.Equal((422, "You have already reviewed this product."), (second.Status, second.Text("p.error")));
    }

    [Fact]
    public async Task Nobody_writes_a_review_without_signing_in()
    {
        using var visitor = shop.Enter();
        var state = (await visitor.GetAsync("/shop/product/4/")).StateOf("reviews");

        var answer = await visitor.SendAsync("reviews", "write_review", ("state", state), ("rating", "1"), ("text", "Anonymous and angry."));

        answer.Refuses(401, "authentication_required");
    }
}
