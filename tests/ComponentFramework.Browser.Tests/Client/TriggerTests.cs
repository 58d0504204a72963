using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class TriggerTests(Chromium chromium) : SiteTest(chromium)
{
    [Fact]
    public async Task A_link_raises_its_event_and_leads_nowhere()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator(".link").First.ClickAsync();

        await CountsAsync(page, 1);
        Assert.EndsWith("/counters", page.Url);
    }

    [Fact]
    public async Task A_question_is_asked_first()
    {
        var page = await Visitor.OpenAsync("/counters");
        var answers = new Queue<bool>([false, true]);
        page.Dialog += async (_, dialog) => await (answers.Dequeue() ? dialog.AcceptAsync() : dialog.DismissAsync());

        await page.Locator(".sure").First.ClickAsync();
        Assert.Empty(Site.Requests);
        await page.Locator(".sure").First.ClickAsync();

        await CountsAsync(page, 1);
    }

    [Fact]
    public async Task A_form_is_checked_and_sent_with_the_button_that_was_pressed()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator(".two").First.ClickAsync();
        Assert.Equal("note", await page.EvaluateAsync<string>("() => document.activeElement.name"));
        Assert.Empty(Site.Requests);
        await page.Locator("[name=note]").First.FillAsync("hello & goodbye");
        await page.Locator(".two").First.ClickAsync();

        await page.Locator(".said").First.IsAsync("hello & goodbye two");
        Assert.Equal([("note", "hello & goodbye"), ("which", "two")], Site.Requests[0].Arguments);
    }

    [Fact]
    public async Task Return_in_a_field_submits_its_form()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator("[name=note]").First.FillAsync("typed");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".said").First.IsAsync("typed one");
    }

    [Fact]
    public async Task Lists_and_records_that_the_view_gives_arrive_as_they_are()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator(".say").First.ClickAsync();

        await page.Locator(".said").First.IsAsync("a+b Ida of Borås 3");
    }

    [Fact]
    public async Task A_trigger_outside_of_components_is_htmxs()
    {
        var page = await Visitor.OpenAsync("/counters");

        await page.Locator("#outside").ClickAsync();

        await page.Locator("#fragment").IsAsync("A fragment");
    }

    [Fact]
    public async Task A_page_can_stop_an_event_and_hears_of_every_update()
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.EvaluateAsync(
            """
            () => {
              window.updates = [];
              addEventListener('component:updated', (e) => window.updates.push(e.detail.request.event));
              addEventListener('component:before-event', (e) => { if (window.stops) e.preventDefault(); });
            }
            """);

        await page.Locator(".add").First.ClickAsync();
        await CountsAsync(page, 1);
        await page.EvaluateAsync("() => { window.stops = true; }");
        await page.Locator(".add").First.ClickAsync();
        await page.Locator(".add").Nth(1).ClickAsync();
        await page.EvaluateAsync("() => { window.stops = false; }");
        await page.Locator(".add").Nth(1).ClickAsync();

        await page.Locator("output").Nth(1).IsAsync("1");
        Assert.Equal(["add", "add"], await page.EvaluateAsync<string[]>("() => window.updates"));
        Assert.Equal(2, Site.Requests.Count);
        await page.Loading().IsGoneAsync();
    }

    [Fact]
    public async Task The_root_stays_the_same_node_and_the_sixth_click_works()
    {
        var page = await Visitor.OpenAsync("/counters");
        await page.EvaluateAsync("() => { window.root = document.querySelector('article'); window.nodes = document.querySelector('main').childNodes.length; }");

        for (var click = 1; click <= 6; click++)
        {
            await page.Locator(".add").First.ClickAsync();
            await CountsAsync(page, click);
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.root === document.querySelector('article') && window.nodes === document.querySelector('main').childNodes.length"));
    }
}
