using Shop.Tests.Running;

namespace Shop.Tests.Accounts;

public sealed class AccountTests(ShopFixture shop)
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string address)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SubmitAsync($"/account/sign-in?ReturnUrl={Uri.EscapeDataString(address)}", ("email", DemoAccounts.Ada), ("password", DemoAccounts.Password));

        Assert.Equal((302, "/shop/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_the_visitor_was()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SubmitAsync("/account/sign-in?ReturnUrl=%2Fshop%2Fcheckout%2F", ("email", DemoAccounts.Ada), ("password", DemoAccounts.Password));

        Assert.Equal("/shop/checkout/", answer.Location);
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_saying_which_half_was_wrong()
    {
        using var shopper = shop.Enter();

        var known = await shopper.SubmitAsync("/account/sign-in", ("email", DemoAccounts.Ben), ("password", "wrong"));
        var unknown = await shopper.SubmitAsync("/account/sign-in", ("email", "nobody@example.com"), ("password", "wrong"));

        Assert.Equal((422, 422), (known.Status, unknown.Status));
        Assert.Equal(known.Text("[role=alert]"), unknown.Text("[role=alert]"));
    }

    [Theory]
    [InlineData("", "new@example.com", "long-enough", "Please tell us your name")]
    [InlineData("Robin", "ada@example.com", "long-enough", "already taken")]
    [InlineData("Robin", "not-an-email", "long-enough", "invalid")]
    [InlineData("Robin", "new@example.com", "short", "at least 8 characters")]
    public async Task A_sign_up_that_does_not_pass_says_why(string name, string email, string password, string message)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SubmitAsync("/account/sign-up", ("name", name), ("email", email), ("password", password));

        Assert.Equal(422, answer.Status);
        Assert.Contains(message, answer.Text("[role=alert]"));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-up")]
    [InlineData("/account/sign-out")]
    public async Task A_form_that_was_not_opened_here_is_refused(string path)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.PostAsync(path, new FormUrlEncodedContent([new("email", DemoAccounts.Ada), new("password", DemoAccounts.Password)]));

        Assert.Equal((400, "Please try again"), (answer.Status, answer.Text("h1")));
    }
}
