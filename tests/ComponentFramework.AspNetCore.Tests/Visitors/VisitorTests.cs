using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Visitors;

public sealed class VisitorTests
{
    [Fact]
    public async Task A_visitor_without_a_reason_gets_no_cookie()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Null((await browser.PostAsync("counter"))["set-cookie"]);
        Assert.Null((await browser.PostAsync("board"))["set-cookie"]);
        Assert.Empty(browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task Asking_for_the_visitor_sets_one_cookie_that_lasts()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var first = await browser.PostAsync("mine");
        var cookie = first["set-cookie"]!;
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=34560000", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(first.Text(".owner"), cookie);
        Assert.StartsWith("a-", first.Text(".owner"));
        Assert.Equal("private, no-store", first["cache-control"]);

        var second = await browser.PostAsync("mine");
        Assert.Null(second["set-cookie"]);
        Assert.Equal(first.Text(".owner"), second.Text(".owner"));
    }

    [Fact]
    public async Task Over_https_the_cookie_stays_there()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("mine", TestBrowser.Form(), ("X-Forwarded-Proto", "https"));
        Assert.Contains("secure", answer["set-cookie"], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a-somebodyelse")]
    [InlineData("")]
    public async Task A_cookie_that_was_made_up_is_nobodys(string value)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("mine", TestBrowser.Form(), ("Cookie", $"component-visitor={value}"));
        Assert.NotNull(answer["set-cookie"]);
        Assert.NotEqual("a-somebodyelse", answer.Text(".owner"));
    }

    [Fact]
    public async Task A_cookie_of_one_application_is_unknown_to_another()
    {
        await using var app = await StartAsync();
        await using var other = await StartAsync();
        using var browser = app.Browse();
        await browser.PostAsync("mine");
        using var stranger = other.Browse();
        var cookie = browser.Cookies.GetAllCookies()[0];
        var answer = await stranger.PostAsync("mine", TestBrowser.Form(), ("Cookie", $"{cookie.Name}={cookie.Value}"));
        Assert.NotNull(answer["set-cookie"]);
    }

    [Fact]
    public async Task A_user_is_the_same_visitor_everywhere_and_has_no_cookie()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse("anna");
        var answer = await browser.PostAsync("mine");
        Assert.Equal(Visitor.IdOfUser("anna"), answer.Text(".owner"));
        Assert.Equal("u-anna", answer.Text(".owner"));
        Assert.Null(answer["set-cookie"]);
    }

    [Fact]
    public async Task An_endpoint_sees_the_visitor_that_components_see()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var id = (await browser.GetAsync("/who")).Body;
        Assert.StartsWith("a-", id);
        Assert.Equal(id, (await browser.PostAsync("mine")).Text(".owner"));
    }

    [Fact]
    public async Task After_signing_in_the_anonymous_visitor_can_be_asked_for_and_forgotten()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal("nobody", (await browser.GetAsync("/before")).Body);
        var id = (await browser.GetAsync("/who")).Body;
        Assert.Equal(id, (await browser.GetAsync("/before", ("User", "anna"))).Body);
        Assert.Equal("u-anna", (await browser.GetAsync("/who", ("User", "anna"))).Body);

        var forgotten = await browser.GetAsync("/forget", ("User", "anna"));
        Assert.Equal("private, no-store", forgotten["cache-control"]);
        Assert.DoesNotContain("max-age", forgotten["set-cookie"]!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("nobody", (await browser.GetAsync("/before")).Body);
        Assert.NotEqual(id, (await browser.GetAsync("/who")).Body);
    }

    [Fact]
    public async Task What_is_shown_after_forgetting_is_a_new_visitors()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var before = (await browser.GetAsync("/who")).Body;
        var after = (await browser.GetAsync("/forget-and-show")).Body;
        Assert.NotEqual(before, after);
        Assert.Equal(after, (await browser.GetAsync("/who")).Body);
    }

    [Fact]
    public async Task Whoever_asks_first_in_a_request_they_all_see_the_same_visitor()
    {
        TaskCompletionSource<string> known = new();
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.Use(async (context, next) =>
            {
                var early = context.GetVisitor();
                await next();
                known.TrySetResult(early.Id);
            });
            app.MapComponents();
        });
        using var browser = app.Browse();

        var answer = await browser.PostAsync("mine");

        Assert.StartsWith("a-", answer.Text(".owner"));
        Assert.Equal(answer.Text(".owner"), await known.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(answer.Text(".owner"), (await browser.PostAsync("mine")).Text(".owner"));
    }

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(map: app =>
    {
        app.Use((context, next) =>
        {
            if (context.Request.Headers["X-Forwarded-Proto"] == "https")
            {
                context.Request.Scheme = "https";
            }

            return next();
        });
        app.MapComponents();
        app.MapGet("/who", (HttpContext context) => context.GetVisitor().Id).AllowAnonymous();
        app.MapGet("/before", (HttpContext context) => context.GetAnonymousVisitorId() ?? "nobody").AllowAnonymous();
        app.MapGet("/forget-and-show", (HttpContext context) =>
        {
            _ = context.GetVisitor().Id;
            context.ForgetAnonymousVisitor();
            return context.GetVisitor().Id;
        }).AllowAnonymous();
        app.MapGet("/forget", (HttpContext context) => context.ForgetAnonymousVisitor()).AllowAnonymous();
    });
}
