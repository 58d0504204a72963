using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>Whatever goes wrong ends in something that the visitor can see and act on.</summary>
public sealed class RefusalTests(Chromium chromium) : SiteTest(chromium)
{
    [Theory]
    [InlineData("forbid", 403, "permission_denied", "That is not yours.")]
    [InlineData("lose", 404, "not_found", "That order does not exist.")]
    [InlineData("conflict", 409, "conflict", "Somebody else was faster.")]
    [InlineData("fail", 500, "handler_failed", "")]
    [InlineData("daily", 429, "rate_limited", "")]
    public async Task A_refusal_is_said_and_dismissed_and_the_next_click_works(string trigger, int status, string code, string error)
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.EvaluateAsync("() => addEventListener('component:error', (e) => { window.refused = `${e.detail.status} ${e.detail.code} ${e.target.dataset.component}`; })");

        await page.Locator($".{trigger}").First.ClickQuicklyAsync(trigger == "daily" ? 2 : 1);

        await page.Message(code).ShowsAsync(error);
        Assert.NotEmpty(await page.Message(code).EvaluateAsync<string>("(message) => message.firstChild.textContent"));
        await Expect(page.Message(code)).Not.ToContainTextAsync("secret");
        await page.Loading().IsGoneAsync();
        Assert.Equal($"{status} {code} counter", await page.EvaluateAsync<string>("() => window.refused"));
        Assert.Equal("status", await page.Locator("#component-messages").GetAttributeAsync("role"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await page.Messages().IsGoneAsync();
        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, trigger == "daily" ? 2 : 1);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_words()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator("[name=note]").First.EvaluateAsync("(field) => { field.value = 'x'.repeat(2 * 1024 * 1024); }");
        await page.Locator(".one").First.ClickAsync();

        await page.Message("request_too_large").IsThereAsync();
        await page.Loading().IsGoneAsync();
    }

    [Fact]
    public async Task A_form_that_does_not_pass_comes_back_with_its_message_and_what_was_typed()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator("[name=note]").First.FillAsync("bad");
        await page.Locator(".one").First.ClickAsync();

        await page.Locator(".error").IsAsync("That is bad.");
        await Expect(page.Locator("[name=note]").First).ToHaveValueAsync("bad");
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task An_event_for_members_leads_to_sign_in_and_back()
    {
        var page = await Visitor.OpenAsync("/counters?x=1&y=ü");

        await page.Locator(".member").First.ClickAsync();

        await page.IsAtAsync("/sign-in?ReturnUrl=%2Fcounters%3Fx%3D1%26y%3D%25C3%25BC");
        await Visitor.Context.APIRequest.GetAsync("/sign-in/anna");
        await page.GoBackAsync();
        await page.WaitUntilLiveAsync();
        await page.Locator(".member").First.ClickAsync();
        await page.Locator(".said").First.IsAsync("member");
    }

    [Fact]
    public async Task A_limit_that_is_over_soon_is_told_and_waited_for_and_holds_up_nobody_else()
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { Status = 429, Code = "rate_limited", Error = "Too many.", RetryAfter = 1 });

        await page.Locator(".add").First.ClickQuicklyAsync(2);
        await CountsAsync(page, 1, 900);
        await page.Message("rate_limited").ShowsAsync("Too many.");

        await CountsAsync(page, 2);
        Assert.NotEqual(Site.Requests[0].EventId, Site.Requests[1].EventId);
        Assert.Equal(Site.Requests[0].EventId, Site.Requests[2].EventId);
        Assert.True(Site.Requests[2].Arrived - Site.Requests[0].Arrived >= 950);
        await page.Messages().IsGoneAsync();
    }

    [Fact]
    public async Task The_servers_own_limit_is_told_waited_for_and_then_passed()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator(".seldom").First.ClickQuicklyAsync(2);
        await page.Message("rate_limited").IsThereAsync();

        await CountsAsync(page, 2);
        await page.Messages().IsGoneAsync();
    }

    [Theory]
    [InlineData(200, "<h1>Sign in to the airport's network</h1>")]
    [InlineData(413, "")]
    [InlineData(500, "<html><body>Oops</body></html>")]
    public async Task An_answer_that_is_not_the_components_is_a_failure_that_is_told(int status, string html)
    {
        var page = await Visitor.OpenAsync("/counters");
        Site.Expect(new() { Status = status, Html = html });

        await page.Locator(".add").First.ClickAsync();

        await page.Message("failed").ShowsAsync("This did not work.");
        await page.Loading().IsGoneAsync();
        await CountsAsync(page, 0);
    }

    [Fact]
    public async Task A_page_that_takes_care_of_an_error_itself_sees_no_message()
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.EvaluateAsync("() => addEventListener('component:error', (e) => { e.preventDefault(); window.isCaught = true; })");

        await page.Locator(".member").First.ClickAsync();

        await page.WaitForFunctionAsync("() => window.isCaught");
        await page.Loading().IsGoneAsync();
        await page.Messages().IsGoneAsync();
        Assert.EndsWith("/counters", page.Url);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_developer_is_told_in_the_page_what_was_thrown_and_where(bool isLive)
    {
        await Site.StopAsync();
        Site.Environment = "Development";
        await Site.StartAsync();
        var page = await OpenAsync("/board", isLive);

        await page.Locator(".fail").First.ClickAsync();

        var message = page.Message("handler_failed");
        await message.ShowsAsync("the secret of the handler");
        foreach (var part in (string[])["System.InvalidOperationException", "board", "fail", "BoardComponent.cs:", "OnFail"])
        {
            await message.ShowsAsync(part);
        }
    }
}
