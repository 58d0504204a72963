using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

public sealed class CrossSiteTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("OWN", null, true)]
    [InlineData("OWN", "same-origin", true)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData("https://partner.example", "cross-site", true)]
    [InlineData("https://partner.example", null, true)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("https://evil.example", "cross-site", false)]
    [InlineData("https://evil.example", "same-origin", false)]
    [InlineData("null", null, false)]
    [InlineData("OWN", "cross-site", false)]
    [InlineData("OWN", "same-site", false)]
    [InlineData("OWN:1", null, false)]
    [InlineData("http://127.0.0.1", null, false)]
    [InlineData("OWN.evil.example", null, false)]
    [InlineData(null, "cross-site", false)]
    [InlineData("nonsense", null, false)]
    public async Task Requests_of_another_sites_pages_are_refused(string? origin, string? site, bool passes)
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.AddComponentFramework().ConfigureWeb(web => web.AllowedOrigins.Add("https://partner.example")));
        using var browser = app.Browse();
        List<(string, string)> headers = [];
        if (origin is not null)
        {
            headers.Add(("Origin", origin.Replace("OWN", app.Address.GetLeftPart(UriPartial.Authority))));
        }

        if (site is not null)
        {
            headers.Add(("Sec-Fetch-Site", site));
        }

        var answer = await browser.PostAsync("counter", TestBrowser.Form(("event", "add")), [.. headers]);
        if (passes)
        {
            Assert.Equal(200, answer.Status);
            await using var socket = await TestSocket.OpenAsync(app, browser, null, [.. headers]);
            return;
        }

        answer.Refuses(403, "permission_denied");
        Assert.Equal(0, app.Calls["add"]);
        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(app, browser, null, [.. headers]));
    }

    [Fact]
    public async Task A_cross_site_request_is_refused_before_its_body_is_read()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("counter", TestBrowser.RawForm("%zz"), ("Sec-Fetch-Site", "cross-site"))).Refuses(403, "permission_denied");
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_tls_the_browsers_word_counts_for_the_scheme()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (string, string)[] headers = [("Host", "shop.example"), ("Origin", "https://shop.example"), ("Sec-Fetch-Site", "same-origin")];
        Assert.Equal(200, (await browser.PostAsync("counter", TestBrowser.Form(), headers)).Status);
        (await browser.PostAsync("counter", TestBrowser.Form(), headers[..2])).Refuses(403, "permission_denied");
    }

    [Theory]
    [InlineData("https://partner.example/")]
    [InlineData("partner.example")]
    [InlineData("ftp://partner.example")]
    [InlineData("*")]
    public async Task A_wrong_origin_in_the_options_stops_the_start(string origin)
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => TestApplication.StartAsync(builder => builder.Services.AddComponentFramework().ConfigureWeb(web => web.AllowedOrigins.Add(origin))));
        Assert.Contains($"'{origin}'", failure.Message);
    }
}
