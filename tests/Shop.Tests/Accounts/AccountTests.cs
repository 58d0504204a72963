using Shop.Tests.Running;

namespace Shop.Tests.Accounts;

public sealed class AccountTests(ShopFixture shop)
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/.//evil.example/")]
    [InlineData("/a/..//evil.example/")]
    [InlineData("/%09/evil.example\t")]
    [InlineData("/shop/\r\nSet-Cookie: a=b")]
    [InlineData("\\\\evil.example")]
    public async Task Signing_in_leads_to_no_other_site(string address)
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SubmitAsync($"/account/sign-in?ReturnUrl={Uri.EscapeDataString(address)}", ("email", DemoAccounts.Ada), ("password", DemoAccounts.Password));

        Assert.Equal((302, "/shop/#content"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_the_visitor_was()
    {
        using var shopper = shop.Enter();

        var answer = await shopper.SubmitAsync("/account/sign-in?ReturnUrl=%2Fshop%2Fcheckout%2F", ("email", DemoAccounts.Ada), ("password", DemoAccounts.Password));

        Assert.Equal("/shop/checkout/#content", answer.Location);
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
    [InlineData("/é", "/%C3%A9#content")]
    [InlineData("/shop/?q=ä b#ö", "/shop/?q=%C3%A4%20b#%C3%B6")]
    [InlineData("/shop/\ud800", "/shop/%EF%BF%BD%EF%BF%BD%EF%BF%BD#content")]
    [InlineData("/shop/%zz", "/shop/%25zz#content")]
    public async Task A_strange_address_is_led_to_as_a_header_can_carry_it(string address, string location)
    {
        using var shopper = shop.Enter();

        var token = await TokenAsync(shopper);
        var answer = await shopper.PostAsync(
            "/account/sign-in", new FormUrlEncodedContent([token, new("ReturnUrl", address), new("email", DemoAccounts.Ada), new("password", DemoAccounts.Password)]));

        Assert.Equal((302, location), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Signing_up_says_the_same_whether_the_email_has_an_account_or_not()
    {
        using var shopper = shop.Enter();
        var fresh = $"{Guid.NewGuid():N}@example.com";

        var known = await shopper.SubmitAsync("/account/sign-up", ("name", "Robin"), ("email", DemoAccounts.Ben), ("password", "another password"));
        var unknown = await shopper.SubmitAsync("/account/sign-up", ("name", "Robin"), ("email", fresh), ("password", "another password"));

        Assert.Equal((200, 200), (known.Status, unknown.Status));
        Assert.Equal(known.Text("main").Replace(DemoAccounts.Ben, fresh), unknown.Text("main"));
        await shopper.SignInAsync(DemoAccounts.Ben);
    }

    [Fact]
    public async Task Wrong_passwords_are_limited_where_they_come_from_and_do_not_lock_the_owner_out()
    {
        await using var process = new ShopProcess("--SignIn:WrongPerAccount=3", "--SignIn:WrongPerNetwork=6", "--ForwardedHeaders_Enabled=true", "--Logging:LogLevel:Default=Warning");
        await process.StartAsync();
        using var guesser = new Shopper(process.Url, ("X-Forwarded-For", "192.0.2.7"));
        using var owner = new Shopper(process.Url, ("X-Forwarded-For", "192.0.2.8"));

        var token = await TokenAsync(guesser);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => guesser.PostAsync(
            "/account/sign-in", new FormUrlEncodedContent([token, new("email", DemoAccounts.Ada), new("password", "wrong")]))));
        Assert.Equal(3, answers.Count(answer => answer.Status == 422));
        Assert.All(answers.Where(answer => answer.Status != 422), answer => Assert.Equal((429, true), (answer.Status, answer.Header("Retry-After") is { Length: > 0 })));
        var right = await guesser.SubmitAsync("/account/sign-in", ("email", DemoAccounts.Ada), ("password", DemoAccounts.Password));
        Assert.Equal(429, right.Status);

        await owner.SignInAsync(DemoAccounts.Ada);
        for (var i = 0; i < 4; i++)
        {
            await guesser.SubmitAsync("/account/sign-in", ("email", $"nobody-{i}@example.com"), ("password", "wrong"));
        }

        Assert.Equal(429, (await guesser.SubmitAsync("/account/sign-in", ("email", DemoAccounts.Ben), ("password", DemoAccounts.Password))).Status);
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

    private static async Task<KeyValuePair<string, string>> TokenAsync(Shopper shopper)
    {
        var token = (await shopper.GetAsync("/account/sign-in")).Page.QuerySelector("main form input[type=hidden]")!;
        return new(token.GetAttribute("name")!, token.GetAttribute("value")!);
    }
}
