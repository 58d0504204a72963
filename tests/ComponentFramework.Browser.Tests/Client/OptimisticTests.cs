using System.Collections.Concurrent;
using System.Text.Json;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Predictions that the server has made, on both roads, with the answer held back.</summary>
public sealed class OptimisticTests(Chromium chromium) : SiteTest(chromium)
{
    private readonly ConcurrentQueue<JsonElement> _received = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_click_shows_is_what_the_server_then_answers(bool isLive)
    {
        var page = await OpenAsync(isLive);
        var playlist = page.Component("playlist");
        string[] clicks = ["li:nth-child(2) .play", "li:nth-child(3) .lift", "li:nth-child(1) .play", "li:nth-child(2) .drop", ".repeat", "li:nth-child(3) .lift", ".repeat", ".clear", ".clear", "li .drop", ".repeat"];

        foreach (var click in clicks)
        {
            var before = await playlist.ViewAsync();
            var goOn = Site.Facts.Hold();
            var predicted = await playlist.EvaluateAsync<bool>("(root, click) => { root.querySelector(click).click(); return root.hasAttribute('data-predicted'); }", click);
            var shown = await playlist.ViewAsync();
            Assert.True(predicted, $"Nothing was predicted for {click}.");
            Assert.NotEqual(before, shown);
            goOn();

            await page.Loading().IsGoneAsync();
            await Expect(page.Locator("[data-predicted]")).ToHaveCountAsync(0);
            Assert.Equal(shown, await playlist.ViewAsync());
        }

        Assert.Equal(isLive ? 0 : clicks.Length, Site.Requests.Count);
        Assert.Equal(isLive ? clicks.Length - 1 : 0, _received.Count(frame => frame.TryGetProperty("delta", out _)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nodes_that_stay_are_the_same_nodes_after_prediction_and_answer(bool isLive)
    {
        var page = await OpenAsync(isLive);
        await page.Locator("li:nth-child(3) .remark").FillAsync("slow");
        var row = await page.Locator("li:nth-child(3)").ElementHandleAsync();
        var goOn = Site.Facts.Hold();

        await page.Locator("li:nth-child(3) .lift").ClickAsync();
        Assert.True(await page.Locator("li").First.EvaluateAsync<bool>("(now, before) => now === before", row));
        goOn();

        await page.Loading().IsGoneAsync();
        Assert.True(await page.Locator("li").First.EvaluateAsync<bool>("(now, before) => now === before", row));
        await Expect(page.Locator("li:nth-child(1) .remark")).ToHaveValueAsync("slow");
    }

    [Fact]
    public async Task A_fact_that_changes_meanwhile_goes_beneath_the_prediction()
    {
        var page = await OpenAsync(isLive: true);
        await page.Locator(".repeat").ClickAsync();
        await page.Loading().IsGoneAsync();
        var goOn = Site.Facts.Hold();

        await page.Locator("li:nth-child(1) .drop").ClickAsync();
        await Expect(page.Locator("li")).ToHaveCountAsync(3);
        await Site.ChangeFactAsync();
        goOn();

        await page.Locator(".fact").IsAsync("1");
        await page.Loading().IsGoneAsync();
        await Expect(page.Locator("li")).ToHaveCountAsync(3);
        Assert.DoesNotContain(Visitor.FramesOf("resync"), _ => true);
    }

    private async Task<IPage> OpenAsync(bool isLive)
    {
        Site.Road.AllowsSockets = isLive;
        var page = await Visitor.Context.NewPageAsync();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _received.Enqueue(JsonElement.Parse(frame.Text!));
        await page.GotoAsync("/playlist");
        if (isLive)
        {
            await page.WaitUntilLiveAsync();
        }

        return page;
    }
}
