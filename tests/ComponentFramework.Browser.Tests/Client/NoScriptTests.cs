using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Forms work without scripts, and before the scripts are there.</summary>
public sealed class NoScriptTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task Without_scripts_a_form_runs_its_event_and_the_page_shows_the_result()
    {
        var page = await OpenWithoutScriptsAsync("/counters?tab=2");

        await page.Locator("input[name=note]").First.FillAsync("a secret");
        await page.Locator(".two").First.ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync(["a secret two", ""]);
        await page.Locator("input[name=note]").Nth(1).FillAsync("other");
        await page.Locator("input[name=note]").Nth(1).PressAsync("Enter");

        await Expect(page.Locator(".said")).ToHaveTextAsync(["", "other one"]);
        Assert.StartsWith($"{Site.Url}/counters?tab=2", page.Url);
        Assert.DoesNotContain("secret", page.Url);
    }

    [Fact]
    public async Task Without_scripts_an_invalid_form_comes_back_with_what_was_typed()
    {
        var page = await OpenWithoutScriptsAsync("/fields");
        await page.Locator(".text").FillAsync("bad");
        await page.Locator("textarea").FillAsync("\nline\n</textarea>");
        await page.Locator("[name=tick]").CheckAsync();
        await page.Locator("[name=letter][value=z]").CheckAsync();
        await page.Locator("select").SelectOptionAsync("three");

        await page.Locator(".submit").ClickAsync();

        await page.Locator("output").IsAsync("1");
        await Expect(page.Locator(".text")).ToHaveValueAsync("bad");
        await Expect(page.Locator("textarea")).ToHaveValueAsync("\nline\n</textarea>");
        await Expect(page.Locator("[name=tick]")).ToBeCheckedAsync();
        await Expect(page.Locator("[name=letter][value=z]")).ToBeCheckedAsync();
        await Expect(page.Locator("select")).ToHaveValueAsync("three");
    }

    [Fact]
    public async Task Without_scripts_a_reload_after_a_form_does_not_run_it_again()
    {
        var page = await OpenWithoutScriptsAsync("/counters");
        await page.Locator("input[name=note]").First.FillAsync("once");
        await page.Locator(".one").First.ClickAsync();
        await page.Locator("output").First.IsAsync("1");

        await page.ReloadAsync();

        await page.Locator("output").First.IsAsync("1");
        await Expect(page.Locator(".said").First).ToHaveTextAsync("once one");
    }

    [Fact]
    public async Task Without_scripts_a_page_that_is_not_for_the_visitor_leads_to_sign_in()
    {
        var page = await OpenWithoutScriptsAsync("/members");
        Assert.Equal($"{Site.Url}/sign-in?ReturnUrl=%2Fmembers", page.Url);
    }

    [Fact]
    public async Task A_form_that_is_sent_before_the_scripts_are_there_is_not_lost_and_nothing_stands_in_the_address()
    {
        var page = await Visitor.OpenEarlyAsync("/counters", isLive: false, async page =>
        {
            await page.Locator("input[name=note]").First.FillAsync("early bird");
            await page.Locator(".two").First.ClickAsync();
            await Expect(page).ToHaveURLAsync($"{Site.Url}/counters?_component=counter");
        });

        await Expect(page.Locator(".said").First).ToHaveTextAsync("early bird two");

        // From here on the script takes the forms over, with the state that the page came back with.
        await page.Locator(".add").First.ClickAsync();
        await page.Locator("output").First.IsAsync("2");
        await page.Locator("input[name=note]").First.FillAsync("late");
        await page.Locator(".one").First.ClickAsync();
        await Expect(page.Locator(".said").First).ToHaveTextAsync("late one");
        await page.Locator("output").First.IsAsync("3");
        Assert.EndsWith("/counters?_component=counter", page.Url);
        Assert.Equal(2, Site.Requests.Count(request => request.Event is not null));
    }

    private async Task<IPage> OpenWithoutScriptsAsync(string path)
    {
        var visitor = await ArriveAsync(Site.Url, new() { JavaScriptEnabled = false });
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }
}
