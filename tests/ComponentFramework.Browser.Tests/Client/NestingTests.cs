using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class NestingTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task Slot_and_child_keep_node_state_focus_and_text_through_the_parents_events()
    {
        var page = await Visitor.OpenAsync("/nested");
        await page.EvaluateAsync("() => { window.inside = document.querySelector('.slot article'); window.child = document.querySelector('.child > div'); }");
        await page.Locator(".slot .add").ClickAsync();
        await page.Locator(".slot output").IsAsync("1");
        await page.Locator(".child .more").ClickAsync();
        await page.Locator(".child .number").IsAsync("4");
        await page.Locator(".slot [name=note]").FillAsync("typed");

        for (var turn = 1; turn <= 3; turn++)
        {
            await page.Locator(".turn").EvaluateAsync("(button) => button.click()");
            await page.Locator(".turns").IsAsync($"{turn}");
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.inside === document.querySelector('.slot article') && window.child === document.querySelector('.child > div')"));
        await page.Locator(".slot output").IsAsync("1");
        await page.Locator(".child .number").IsAsync("4");
        await Expect(page.Locator(".slot [name=note]")).ToHaveValueAsync("typed");
        await Expect(page.Locator(".slot [name=note]")).ToBeFocusedAsync();
        await page.Locator("main template").IsGoneAsync();
    }

    [Fact]
    public async Task A_childs_event_is_the_childs_and_changes_it_alone()
    {
        var page = await Visitor.OpenAsync("/nested");
        await page.Locator(".turn").ClickAsync();
        await page.Locator(".turns").IsAsync("1");

        await page.Locator(".slot .add").ClickAsync();
        await page.Locator(".child .more").ClickAsync();

        await page.Locator(".slot output").IsAsync("1");
        await page.Locator(".child .number").IsAsync("4");
        await page.Locator(".turns").IsAsync("1");
        Assert.Equal(["frame", "counter", "number"], Site.Requests.Select(request => request.Component));
    }

    [Fact]
    public async Task A_region_that_is_the_pages_own_is_left_alone()
    {
        var page = await Visitor.OpenAsync("/nested");
        await page.Locator("[id$=region]").EvaluateAsync("(region) => { region.textContent = 'A map that a script has drawn'; }");

        await page.Locator(".turn").ClickAsync();

        await page.Locator(".turns").IsAsync("1");
        await page.Locator("[id$=region]").IsAsync("A map that a script has drawn");
    }
}
