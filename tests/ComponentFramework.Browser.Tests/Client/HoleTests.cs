using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class HoleTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task Holes_are_filled_one_after_the_other_and_the_socket_waits_for_the_last()
    {
        var first = Site.Hold();
        var second = Site.Hold();
        var page = await Visitor.Context.NewPageAsync();
        await page.GotoAsync("/holes");

        await Eventually.IsAsync(() => Site.Requests.Count == 1, "the first mount");
        Assert.Null(Site.Requests[0].Event);
        first();
        await Eventually.IsAsync(() => Site.Requests.Count == 2, "the second mount");
        await Expect(page.Locator(".number")).ToHaveTextAsync(["5"]);
        Assert.Equal(0, Site.Road.OpenSockets);
        second();

        await page.WaitUntilLiveAsync();
        await Expect(page.Locator(".number")).ToHaveTextAsync(["5", "7"]);
        Assert.Equal(2, Site.Requests.Count);
        await page.Locator(".more").First.ClickAsync();
        await page.Locator(".number").First.IsAsync("6");
    }

    [Fact]
    public async Task A_hole_that_is_refused_says_so_leads_nowhere_and_keeps_no_other_from_being_filled()
    {
        var page = await Visitor.OpenAsync("/closed-hole");

        await page.Message("authentication_required").ShowsAsync("Authentication required");
        await page.Locator(".number").IsAsync("7");
        await page.Loading().IsGoneAsync();
        Assert.EndsWith("/closed-hole", page.Url);
    }
}
