using AngleSharp.Html.Dom;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using Microsoft.AspNetCore.Mvc;
using static ComponentFramework.AspNetCore.Pages;

namespace ComponentFramework.AspNetCore.Tests.Forms;

/// <summary>A form that no script takes over is sent to its page, and the page shows what became of it.</summary>
public sealed class NativeFormTests
{
    [Fact]
    public async Task A_form_is_sent_to_its_page_by_post_with_one_field_more()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1?tab=2&q=a%20b")).Page;
        var form = new SubmittedForm(page, ".add");
        Assert.Equal(("post", "/page/1?tab=2&q=a%20b&_component=entry"), (form.Method, form.Action));
        Assert.Equal(["text", "note", "color", "size", "password", "_component"], form.Names);
        Assert.All(page.QuerySelectorAll("form[hx-post]:not(.before):not(.behind)"), found => Assert.Equal("post", found.GetAttribute("method")));
        Assert.Null(page.QuerySelector("[data-component=entry] > input"));
        Assert.All(page.QuerySelectorAll("form[hx-post]"), found => Assert.InRange(found.QuerySelectorAll("input[name=_component]").Length, 0, 1));
    }

    [Theory, InlineData(".before"), InlineData(".behind")]
    public async Task A_form_whose_author_sends_it_elsewhere_is_left_alone(string form)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var sent = new SubmittedForm((await browser.GetAsync("/page/1")).Page, form);
        Assert.Equal(("get", "/search"), (sent.Method, sent.Action));
        Assert.Equal(["q"], sent.Names);
    }

    [Fact]
    public async Task In_the_answer_to_an_event_a_form_says_how_it_is_sent_and_carries_nothing()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("entry");
        Assert.Equal("post", answer.Root.QuerySelector(".add")!.GetAttribute("method"));
        Assert.DoesNotContain("_component", answer.Body);
        Assert.Single(answer.Root.QuerySelector(".seldom")!.OuterHtml.Split("method=")[1..]);
    }

    [Fact]
    public async Task The_event_runs_and_the_page_shows_the_component_as_it_now_is()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var first = await new SubmittedForm((await browser.GetAsync("/page/1?tab=2")).Page, ".add")
            .With("text", "1 & <2>").With("note", "a\r\nb").With("size", "M").With("is_urgent", "true").SendAsync(browser);
        Assert.Equal((200, "private, no-store"), (first.Status, first["cache-control"]));
        Assert.Equal("1 & <2>|a\nb|b|M|True||2Remove", first.Page.QuerySelector("li")!.TextContent);
        Assert.Equal("Page", first.Page.Title);

        var second = await new SubmittedForm(first.Page, ".add").With("text", "second").SendAsync(browser);
        Assert.Equal("2", second.Page.QuerySelector("output")!.TextContent);
        Assert.Equal("/page/1?tab=2&_component=entry", new SubmittedForm(second.Page, ".add").Action);

        var third = await new SubmittedForm(second.Page, "li:first-child form").SendAsync(browser);
        Assert.StartsWith("second|", Assert.Single(third.Page.QuerySelectorAll("li")).TextContent);
        Assert.Equal(2, app.Calls["entry"]);
    }

    [Fact]
    public async Task What_was_not_accepted_stands_in_its_fields_with_the_message()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add")
            .With("text", "\"<").With("note", "\n1\n</textarea>2").With("color", "red").With("size", "M").With("is_urgent", "true").With("password", "secret").SendAsync(browser);
        Assert.Equal(422, answer.Status);
        var form = (IHtmlFormElement)answer.Page.QuerySelector(".add")!;
        Assert.Equal("Please write more.", form.QuerySelector("em")!.TextContent);
        var sent = new SubmittedForm(answer.Page, ".add");
        Assert.Equal(("\"<", "\n1\n</textarea>2", "red", "M", "true", ""), (sent["text"], sent["note"], sent["color"], sent["size"], sent["is_urgent"], sent["password"]));
        Assert.DoesNotContain("secret", answer.Body);
        Assert.Equal("b", form.QuerySelector("option:last-child")!.GetAttribute("value"));
        Assert.Equal("0", answer.Page.QuerySelector("output")!.TextContent);

        // The other component of the page is as it was.
        Assert.Equal("", new SubmittedForm(answer.Page, "[data-component=entry]:last-of-type .add")["text"]);
        Assert.Equal("1", (await sent.With("text", "longer").SendAsync(browser)).Page.QuerySelector("output")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_by_a_reload_runs_once()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add").With("text", "once");
        var first = await form.SendAsync(browser);
        var again = await form.SendAsync(browser);
        Assert.Equal(1, app.Calls["entry"]);
        Assert.Equal(("1", "1"), (first.Page.QuerySelector("output")!.TextContent, again.Page.QuerySelector("output")!.TextContent));
        await form.With("text", "another").SendAsync(browser);
        Assert.Equal(2, app.Calls["entry"]);
    }

    [Fact]
    public async Task Two_strangers_who_send_the_form_of_one_cached_page_are_two()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse();
        using var berta = app.Browse();
        var (first, second) = (await anna.GetAsync("/cached"), await berta.GetAsync("/cached"));
        Assert.Equal(first.Body, second.Body);
        var ofAnna = await new SubmittedForm(first.Page, ".claim").SendAsync(anna);
        var ofBerta = await new SubmittedForm(second.Page, ".claim").SendAsync(berta);
        Assert.NotNull(ofBerta["set-cookie"]);
        Assert.Matches("^a-", ofAnna.Page.QuerySelector(".owner")!.TextContent);
        Assert.NotEqual(ofAnna.Page.QuerySelector(".owner")!.TextContent, ofBerta.Page.QuerySelector(".owner")!.TextContent);
        Assert.Null(ofBerta["age"]);

        // And what they were answered is kept for nobody.
        using var stranger = app.Browse();
        Assert.Equal(first.Body, (await stranger.GetAsync("/cached")).Body);
        Assert.Equal("", (await stranger.GetAsync("/cached?_component=entry")).Page.QuerySelector(".owner")!.TextContent);
    }

    [Fact]
    public async Task A_button_in_a_form_sends_its_own_event_and_not_the_forms()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var shown = await new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add").With("text", "first").SendAsync(browser);
        foreach (var button in (string[])[".clear", ".foreign", ".instead", ".label", ".clearing", ".anew"])
        {
            var answer = await new SubmittedForm(shown.Page, button).SendAsync(browser);
            Assert.Equal("cleared 1", answer.Page.QuerySelector(".last")!.TextContent);
        }

        Assert.Equal((1, 6), (app.Calls["entry"], app.Calls["clear"]));
        Assert.Equal("Clear all", shown.Page.QuerySelector(".label")!.GetAttribute("value"));
        Assert.False(shown.Page.QuerySelector(".other")!.HasAttribute("name"));
        var own = new SubmittedForm(shown.Page, ".own");
        Assert.Equal(("get", "/search", "b"), (own.Method, own.Action, own["a"]));
    }

    [Fact]
    public async Task A_form_of_buttons_has_the_state_once_and_one_that_is_got_not_at_all()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1")).Page;
        var state = page.QuerySelector("[data-component=entry]")!.GetAttribute("data-state")!;

        var buttons = new SubmittedForm(page, ".going");
        Assert.Equal(state, buttons["_component"].Split(' ')[0]);
        Assert.DoesNotContain(state, page.QuerySelector(".buttons")!.InnerHtml);
        Assert.Equal(303, (await buttons.SendAsync(browser)).Status);

        Assert.Null(page.QuerySelector(".got input"));
        Assert.Contains(state, page.QuerySelector(".anew")!.GetAttribute("name"));
    }

    [Fact]
    public async Task A_button_with_a_picture_sends_its_event_and_where_it_was_pressed_is_no_argument()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1")).Page;
        var name = page.QuerySelector(".label")!.GetAttribute("name")!;
        var answer = await new SubmittedForm(page, ".labelled").With(name + ".x", "3").With(name + ".y", "4").SendAsync(browser);
        Assert.Equal("cleared 0", answer.Page.QuerySelector(".last")!.TextContent);
    }

    [Theory]
    [InlineData("_component*")]
    [InlineData("_component*}")]
    [InlineData("_component*{}")]
    [InlineData("_component* {\"event\":")]
    [InlineData("_component* 7}")]
    public async Task A_button_that_nobody_wrote_is_refused(string name)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add");
        Assert.Equal(400, (await form.With(name, "x").SendAsync(browser)).Status);
        Assert.Equal(0, app.Calls["entry"]);
    }

    [Fact]
    public async Task A_handler_that_navigates_sends_the_browser_there()
    {
        await using var app = await StartAsync(pathBase: "/shop");
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/shop/page/1")).Page, ".go");
        Assert.Equal("/shop/page/1?_component=entry", form.Action);
        var answer = await form.SendAsync(browser);
        Assert.Equal((303, "/shop/elsewhere?from=entry", ""), (answer.Status, answer["location"], answer.Body));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", null)]
    [InlineData("Sec-Fetch-Site", "same-site", null)]
    [InlineData("Origin", "https://evil.example", null)]
    [InlineData("Origin", "null", null)]
    [InlineData("Origin", "null", "cross-site")]
    public async Task A_form_of_another_site_runs_nothing(string header, string value, string? site)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add").With("text", "forged");
        var answer = await form.SendAsync(browser, [(header, value), .. site is null ? Array.Empty<(string, string)>() : [("Sec-Fetch-Site", site)]]);
        Assert.Equal((403, 0), (answer.Status, app.Calls["entry"]));
    }

    [Fact]
    public async Task A_page_that_keeps_its_address_to_itself_still_sends_its_forms()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add").With("text", "quiet");
        Assert.Equal(200, (await form.SendAsync(browser, ("Origin", "null"), ("Sec-Fetch-Site", "same-origin"))).Status);
        Assert.Equal(1, app.Calls["entry"]);
    }

    [Fact]
    public async Task Permissions_and_rates_are_those_of_the_event()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1")).Page;
        var refused = await new SubmittedForm(page, ".signed-in").SendAsync(browser);
        Assert.Equal((302, "/account/sign-in"), (refused.Status, refused["location"]));
        Assert.Equal(0, app.Calls["signed in"]);

        await new SubmittedForm(page, ".seldom").SendAsync(browser);
        var limited = await new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".seldom").SendAsync(browser);
        Assert.Equal((429, "60", 1), (limited.Status, limited["retry-after"], app.Calls["seldom"]));
    }

    [Fact]
    public async Task The_rate_of_the_endpoints_counts_forms_too()
    {
        await using var app = await StartAsync(rate: "2/minute");
        using var browser = app.Browse("anna");
        var page = (await browser.GetAsync("/page/1")).Page;
        Assert.Equal(200, (await new SubmittedForm(page, ".add").With("text", "first").SendAsync(browser)).Status);
        Assert.Equal(200, (await browser.PostAsync("entry")).Status);
        Assert.Equal(429, (await new SubmittedForm(page, ".add").With("text", "second").SendAsync(browser)).Status);
    }

    [Fact]
    public async Task The_page_is_for_whom_it_is_for()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        using var stranger = app.Browse();
        var form = new SubmittedForm((await anna.GetAsync("/members/1")).Page, ".add").With("text", "stolen");
        Assert.Equal(302, (await form.SendAsync(stranger)).Status);
        Assert.Equal(0, app.Calls["entry"]);
        Assert.Equal(200, (await form.SendAsync(anna)).Status);
        Assert.Equal(1, app.Calls["entry"]);
    }

    [Theory]
    [InlineData("forged {\"event\":\"add\"}", 400)]
    [InlineData("no space", 400)]
    [InlineData(" {\"event\":\"nothing\"}", 404)]
    [InlineData(" {\"event\":1}", 400)]
    [InlineData(" []", 400)]
    [InlineData(" {\"\\ud800\":1}", 400)]
    public async Task A_form_that_the_page_did_not_write_is_refused(string own, int status)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1")).Page;
        Assert.Equal(status, (await new SubmittedForm(page, ".add").With("_component", own).SendAsync(browser)).Status);
        Assert.Equal(400, (await new SubmittedForm(page, ".add").With("_component").SendAsync(browser)).Status);
        Assert.Equal(400, (await new SubmittedForm(page, ".add").With("_component", own, own, own).SendAsync(browser)).Status);
        Assert.Equal(0, app.Calls["entry"]);
    }

    [Fact]
    public async Task Bodies_have_the_limits_and_types_of_events()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var page = (await browser.GetAsync("/page/1")).Page;
        Assert.Equal(413, (await new SubmittedForm(page, ".add").With("text", new string('x', 1024 * 1024)).SendAsync(browser)).Status);
        using var multipart = new MultipartFormDataContent { { new StringContent("a"), "text" } };
        Assert.Equal(415, (await browser.SendAsync(HttpMethod.Post, "/page/1?_component=entry", multipart, ("Accept", "text/html"))).Status);
        Assert.Equal(404, (await new SubmittedForm(page, ".add").SendAsync("/page/1?_component=nobody", browser)).Status);
    }

    [Fact]
    public async Task A_child_and_what_fills_a_slot_come_back_at_their_place()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        foreach (var selector in (string[])[".extra form", "[data-component=card] form"])
        {
            var answer = await new SubmittedForm((await browser.GetAsync("/nested")).Page, selector).With("name", "Anna").SendAsync(browser);
            var names = answer.Page.QuerySelectorAll("[data-component=counter] .name").Select(name => name.TextContent);
            Assert.Equal(selector == ".extra form" ? ["Anna", ""] : ["", "Anna"], names);
            var invalid = await new SubmittedForm(answer.Page, selector).With("name", "").SendAsync(browser);
            Assert.Equal(422, invalid.Status);
            Assert.Equal("Please write a name.", invalid.Page.QuerySelector($"{selector} .error")!.TextContent);
        }
    }

    [Fact]
    public async Task Of_two_equal_components_the_one_that_was_used_comes_back()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await new SubmittedForm((await browser.GetAsync("/twins")).Page, "[data-component=counter]:nth-of-type(2) form").With("name", "second").SendAsync(browser);
        Assert.Equal(["", "second", ""], answer.Page.QuerySelectorAll(".name").Select(name => name.TextContent));
        Assert.Equal(3, answer.Page.QuerySelectorAll("[data-component=counter]").Select(root => root.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_component_that_the_page_shows_with_other_parameters_by_now_is_another_one()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page/1")).Page, ".add").With("text", "first");
        var answer = await form.SendAsync("/page/2?_component=entry", browser);
        Assert.Equal(("0", 1), (answer.Page.QuerySelector("output")!.TextContent, app.Calls["entry"]));
    }

    [Fact]
    public async Task The_page_reads_the_facts_as_the_handler_has_left_them()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await new SubmittedForm((await browser.GetAsync("/facts")).Page, ".add").With("text", "sent").SendAsync(browser);
        Assert.Equal("Entries: 1", answer.Page.Title);
    }

    [Theory, InlineData("/mvc-form"), InlineData("/both"), InlineData("/any"), InlineData("/middleware")]
    public async Task However_the_page_is_mapped_its_forms_reach_it(string address)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await new SubmittedForm((await browser.GetAsync(address)).Page, ".add").With("text", "sent").SendAsync(browser);
        Assert.Equal((200, "1"), (answer.Status, answer.Page.QuerySelector("output")!.TextContent));
        if (address == "/both")
        {
            Assert.Equal("own post", (await browser.SendAsync(HttpMethod.Post, address, TestBrowser.Form())).Body);
        }
    }

    [Fact]
    public async Task A_handler_that_throws_is_a_failure_of_the_page()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/twins")).Page, "form").With("_component", " {\"event\":\"fail\"}");
        var answer = await form.SendAsync(browser);
        Assert.Equal((500, "The page failed."), (answer.Status, answer.Body));
    }

    private static Task<TestApplication> StartAsync(string pathBase = "", string rate = "1000/minute") => TestApplication.StartAsync(
        builder =>
        {
            builder.Services.AddOutputCache();
            builder.Services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute())).AddApplicationPart(typeof(FormController).Assembly);
        },
        app =>
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => context.Response.WriteAsync("The page failed.") });
            app.UsePathBase(pathBase);
            app.Map("/middleware", page => page.Run(context => Show(new TestPage("Page", [EntryComponent.Compose(1)])).ExecuteAsync(context)));
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseOutputCache();
            app.MapComponents().RequireComponentRateLimit(rate);
            var pages = app.MapGroup("");
            pages.MapGet("/page/{number:int}", (int number) => Show(new TestPage("Page", [EntryComponent.Compose(number), EntryComponent.Compose(9)])));
            pages.MapGet("/cached", () => Show(new TestPage("Page", [EntryComponent.Compose(1)]))).CacheOutput(policy => policy.SetVaryByQuery("number"));
            pages.MapGet("/nested", () => Show(new TestPage("Page", [EntryComponent.Compose(1), CardComponent.Compose(1).Fill("extra", CounterComponent.Compose())])));
            pages.MapGet("/twins", () => Show(new TestPage("Page", [CounterComponent.Compose(), CounterComponent.Compose(), CounterComponent.Compose()])));
            pages.MapGet("/both", () => Show(new TestPage("Page", [EntryComponent.Compose(1)])));
            pages.MapPost("/both", () => "own post");
            pages.Map("/any", () => Show(new TestPage("Page", [EntryComponent.Compose(1)])));
            pages.MapGet("/facts", (Calls calls) => Show(new TestPage($"Entries: {calls["entry"]}", [EntryComponent.Compose(1)])));
            pages.AllowAnonymous();
            app.MapGet("/members/{number:int}", (int number) => Show(new TestPage("Page", [EntryComponent.Compose(number)])));
            app.MapControllers().AllowAnonymous();
        });
}

/// <summary>A page as an application with controllers shows it.</summary>
[Route("mvc-form")]
public sealed class FormController : Controller
{
    [HttpGet]
    public IResult Get() => Show(new TestPage("Page", [EntryComponent.Compose(1)]));
}
