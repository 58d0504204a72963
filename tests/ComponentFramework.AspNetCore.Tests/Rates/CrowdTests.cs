using System.Net;
using ComponentFramework.AspNetCore.Tests.Running;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace ComponentFramework.AspNetCore.Tests.Rates;

/// <summary>Many visitors of one address: the event <c>seldom</c> is for two a minute.</summary>
public sealed class CrowdTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_visitor_without_a_cookie_is_counted_by_address()
    {
        await using var app = await TestApplication.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(200, await SeldomAsync(app));
        }

        Assert.Equal(429, await SeldomAsync(app));
    }

    [Fact]
    public async Task Fresh_cookies_do_not_multiply_a_rate()
    {
        await using var app = await TestApplication.StartAsync();
        using var crowd = await CrowdAsync(app, 100);
        var allowed = 0;
        for (var round = 0; round < 3; round++)
        {
            foreach (var browser in crowd)
            {
                allowed += await SeldomAsync(browser) == 200 ? 1 : 0;
            }
        }

        Assert.Equal(8, allowed);
    }

    [Fact]
    public async Task Fresh_cookies_do_not_multiply_a_rate_over_sockets()
    {
        await using var app = await TestApplication.StartAsync();
        using var crowd = await CrowdAsync(app, 10);
        Assert.Equal(8, await SeldomOverSocketsAsync(app, crowd));
    }

    [Fact]
    public async Task Who_stays_on_a_socket_for_a_minute_is_counted_alone()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var shown = await browser.PostAsync("board");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("board", shown);
        await socket.ReadAsync();
        app.Time.Step(TimeSpan.FromHours(-1));
        app.Time.Advance(Minute);
        using var crowd = await CrowdAsync(app, 10);
        Assert.Equal(8, await SeldomOverSocketsAsync(app, crowd));

        await socket.EventAsync(shown.Root.Id!, "seldom");
        (await socket.ReadAsync()).Is("update", 2, shown.Root.Id);
    }

    [Fact]
    public async Task An_office_is_not_locked_out_by_its_first_visitor()
    {
        await using var app = await TestApplication.StartAsync();
        using var crowd = await CrowdAsync(app, 5);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(i < 2 ? 200 : 429, await SeldomAsync(crowd[0]));
        }

        // What the first was refused is not taken from the others.
        foreach (var browser in crowd.Skip(1).Take(3))
        {
            Assert.Equal(200, await SeldomAsync(browser));
            Assert.Equal(200, await SeldomAsync(browser));
        }

        Assert.Equal(429, await SeldomAsync(crowd[4]));
    }

    [Fact]
    public async Task A_cookie_that_comes_back_after_a_minute_has_a_budget_of_its_own()
    {
        await using var app = await TestApplication.StartAsync(map: app => app.MapComponents().RequireComponentRateLimit("2/hour"));
        using var crowd = await CrowdAsync(app, 0);
        for (var i = 0; i < 8; i++)
        {
            crowd.Add(app.Browse());
            Assert.Equal(200, (await crowd[i].PostAsync("mine")).Status);
        }

        using var late = app.Browse();
        for (var i = 0; i < 5; i++)
        {
            var refused = await late.PostAsync("counter");
            refused.Refuses(429, "rate_limited");
            Assert.Equal(i == 0, refused["set-cookie"] is not null);
        }

        app.Time.Advance(Minute);

        // It was refused because of others, and that cost nothing of its own.
        Assert.Equal(200, (await late.PostAsync("counter")).Status);
        Assert.Equal(200, (await late.PostAsync("counter")).Status);
        (await late.PostAsync("counter")).Refuses(429, "rate_limited");
        Assert.Equal(200, (await crowd[0].PostAsync("counter")).Status);
        (await crowd[0].PostAsync("counter")).Refuses(429, "rate_limited");
    }

    [Fact]
    public async Task What_a_visitor_without_a_cookie_does_counts_when_it_comes_back()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        Assert.NotNull((await browser.PostAsync("counter", ("event", "seldom")))["set-cookie"]);
        Assert.Equal(200, await SeldomAsync(browser));
        Assert.Equal(429, await SeldomAsync(browser));
    }

    [Fact]
    public async Task Cookies_that_were_let_grow_old_multiply_a_rate_by_a_bounded_number()
    {
        await using var app = await StartAsync(options => options.VisitorsPerAddress = 6);
        using var crowd = await CrowdAsync(app, 20);
        app.Time.Advance(Minute);
        var allowed = 0;
        foreach (var browser in crowd)
        {
            allowed += await SeldomAsync(browser) == 200 ? 1 : 0;
            allowed += await SeldomAsync(browser) == 200 ? 1 : 0;
        }

        Assert.Equal(12, allowed);
    }

    [Fact]
    public async Task Who_has_signed_in_is_counted_alone()
    {
        await using var app = await StartAsync(options => (options.FreshVisitorsPerAddress, options.VisitorsPerAddress) = (1, 1));
        using var crowd = await CrowdAsync(app, 2);
        Assert.Equal(200, await SeldomAsync(crowd[0]));
        Assert.Equal(200, await SeldomAsync(crowd[1]));
        Assert.Equal(429, await SeldomAsync(crowd[1]));
        foreach (var name in new[] { "anna", "berta" })
        {
            using var browser = app.Browse(name);
            Assert.Equal(200, await SeldomAsync(browser));
            Assert.Equal(200, await SeldomAsync(browser));
            Assert.Equal(429, await SeldomAsync(browser));
        }
    }

    [Fact]
    public async Task Of_200_requests_at_once_as_many_pass_as_the_rate_says()
    {
        await using var app = await TestApplication.StartAsync();
        using var crowd = await CrowdAsync(app, 1);
        Assert.Equal(2, await AtOnceAsync(200, () => SeldomAsync(crowd[0])));
        app.Time.Advance(Minute);
        Assert.Equal(8, await AtOnceAsync(200, () => SeldomAsync(app)));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    public async Task The_address_is_the_one_that_forwarded_headers_name_and_of_IPv6_its_network(string one, string other, bool isSame)
    {
        await using var app = await TestApplication.StartAsync(map: app =>
        {
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
            app.MapComponents();
        });
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(200, await SeldomAsync(app, ("X-Forwarded-For", one)));
        }

        Assert.Equal(429, await SeldomAsync(app, ("X-Forwarded-For", one)));
        Assert.Equal(isSame ? 429 : 200, await SeldomAsync(app, ("X-Forwarded-For", other)));
        Assert.DoesNotContain(app.Log.Entries, entry => entry.Text.Contains("UseForwardedHeaders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_forwarded_headers_nobody_chooses_an_address()
    {
        await using var app = await TestApplication.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(200, await SeldomAsync(app, ("X-Forwarded-For", $"203.0.113.{i}")));
        }

        Assert.Equal(429, await SeldomAsync(app, ("X-Forwarded-For", "203.0.113.99")));
        Assert.Single(app.Log.Entries, entry => entry.Text.Contains("UseForwardedHeaders", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a-ofanearlierversion", 200)]
    [InlineData("a-ofaclockahead|99999999999", 429)]
    public async Task A_cookie_without_a_time_is_old_and_one_of_the_future_is_new(string content, int status)
    {
        await using var app = await TestApplication.StartAsync();
        await AtOnceAsync(8, () => SeldomAsync(app));
        var cookie = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("ComponentFramework.Visitor.v1").Protect(content);
        using var browser = app.Browse();
        browser.Cookies.Add(app.Address, new Cookie("component-visitor", cookie));
        Assert.Equal(content.Split('|')[0], (await browser.PostAsync("mine")).Text(".owner"));
        Assert.Equal(status, await SeldomAsync(browser));
    }

    private static Task<TestApplication> StartAsync(Action<ComponentFrameworkOptions> configure) =>
        TestApplication.StartAsync(builder => builder.Services.Configure(configure));

    private static async Task<Crowd> CrowdAsync(TestApplication app, int count)
    {
        var crowd = new Crowd();
        for (var i = 0; i < count; i++)
        {
            crowd.Add(app.Browse());
            Assert.NotNull((await crowd[i].PostAsync("mine"))["set-cookie"]);
        }

        return crowd;
    }

    private static async Task<int> SeldomAsync(TestBrowser browser) => (await browser.PostAsync("counter", ("event", "seldom"))).Status;

    /// <summary>The event of somebody who keeps no cookies.</summary>
    private static async Task<int> SeldomAsync(TestApplication app, params (string Name, string Value)[] headers)
    {
        using var browser = app.Browse();
        return (await browser.PostAsync("counter", TestBrowser.Form(("event", "seldom")), headers)).Status;
    }

    private static async Task<int> SeldomOverSocketsAsync(TestApplication app, Crowd crowd)
    {
        var allowed = 0;
        foreach (var browser in crowd)
        {
            var shown = await browser.PostAsync("board");
            await using var socket = await TestSocket.OpenAsync(app, browser);
            await socket.JoinAsync("board", shown);
            await socket.ReadAsync();
            await socket.EventAsync(shown.Root.Id!, "seldom");
            allowed += (await socket.ReadAsync())["type"] == "update" ? 1 : 0;
        }

        return allowed;
    }

    private static async Task<int> AtOnceAsync(int count, Func<Task<int>> send) =>
        (await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(send)))).Count(status => status == 200);

    private sealed class Crowd : List<TestBrowser>, IDisposable
    {
        public void Dispose() => ForEach(browser => browser.Dispose());
    }
}
