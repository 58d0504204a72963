using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

/// <summary>What the server has not changed between the HTML it last sent and the HTML it sends now is not touched, whatever brings the answer.</summary>
public sealed class AnswerRuleTests(Chromium chromium) : SiteTest(chromium)
{
    /// <summary>How an answer comes: the whole HTML over HTTP, the first one over the socket, operations, a push, the first push after a connection was lost.</summary>
    public static TheoryData<string> Roads => ["http", "first", "operations", "push", "rejoined"];

    [Theory, MemberData(nameof(Roads))]
    public async Task A_modal_dialog_stays_open(string road)
    {
        var page = await OpenAsync(road);
        await page.EvaluateAsync("() => document.querySelector('dialog').showModal()");

        await AnswerAsync(page, road, ".inside");

        Assert.Equal("true true", await page.EvaluateAsync<string>("() => { const d = document.querySelector('dialog'); return `${d.open} ${d.matches(':modal')}`; }"));
    }

    [Theory, MemberData(nameof(Roads))]
    public async Task What_the_visitor_has_opened_and_scripts_have_set_stays_beside_what_the_server_changes(string road)
    {
        var page = await OpenAsync(road);
        await page.Locator("summary").ClickAsync();
        await page.EvaluateAsync(
            """
            () => {
              const box = document.querySelector('.box');
              box.classList.add('dragged');
              box.style.color = 'red';
              box.style.setProperty('--turn', '3deg');
              box.setAttribute('aria-grabbed', 'true');
              box.lang = 'fr';
              box.append(document.createElement('canvas'));
              const own = document.querySelector('.own');
              own.append(document.createElement('aside'));
              own.dataset.widget = 'on';
              window.nodes = [...document.querySelectorAll('details, .box, canvas, aside, output, li:first-child')];
            }
            """);

        var step = await AnswerAsync(page, road, ".next");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('details').open"));
        Assert.Equal($"box step-{step} dragged", await page.EvaluateAsync<string>("() => [...document.querySelector('.box').classList].sort((a, b) => 'bsd'.indexOf(a[0]) - 'bsd'.indexOf(b[0])).join(' ')"));
        Assert.Equal($"red|3deg|true|fr|Step {step}", await page.EvaluateAsync<string>(
            "() => { const b = document.querySelector('.box'), s = b.style; return [s.color, s.getPropertyValue('--turn'), b.getAttribute('aria-grabbed'), b.lang, b.title].join('|'); }"));
        Assert.Equal("on", await page.EvaluateAsync<string>("() => document.querySelector('.own').dataset.widget"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.nodes.every((node) => node.isConnected)"));
    }

    [Theory, InlineData("http"), InlineData("first"), InlineData("push"), InlineData("rejoined")]
    public async Task What_was_done_before_the_client_was_there_stays(string road)
    {
        var page = await Visitor.OpenEarlyAsync("/own", isLive: road != "http", async page =>
        {
            await page.Locator("summary").ClickAsync();
            await page.EvaluateAsync(
                """
                () => {
                  const box = document.querySelector('.box');
                  box.classList.add('enhanced');
                  box.append(document.createElement('canvas'));
                  box.parentNode.insertBefore(document.createElement('aside'), box);
                  document.querySelector('b.fact').lang = 'fr';
                }
                """);
            Site.Road.AllowsSockets = road != "http";
        });

        var step = await AnswerAsync(page, road, ".next");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('details').open"));
        Assert.Equal($"box enhanced step-{step} fr aside {step}", await page.EvaluateAsync<string>(
            "() => { const b = document.querySelector('.box'); return [...[...b.classList].sort(), document.querySelector('b.fact').lang, b.previousElementSibling.localName, b.textContent].join(' '); }"));
        await Expect(page.Locator("canvas")).ToHaveCountAsync(1);

        if (road == "http")
        {
            await AnswerAsync(page, road, ".next");
            Assert.Equal(["1", null], Site.Requests.Where(request => request.Event == "next").Select(request => request.Shown));
        }
    }

    [Theory, InlineData("http"), InlineData("first")]
    public async Task What_the_server_has_no_more_goes_and_what_has_moved_keeps_its_state(string road)
    {
        var page = await OpenAsync(road);
        await page.EvaluateAsync("() => { window.rows = [...document.querySelectorAll('li')]; rows.forEach((row, i) => { row.dataset.mark = i; row.querySelector('input').value = 'typed ' + i; }); }");

        await AnswerAsync(page, road, ".next");

        Assert.Equal("2 typed 2, 0 typed 0", await page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('li')].filter((row) => rows.includes(row)).map((row) => row.dataset.mark + ' ' + row.querySelector('input').value).join(', ')"));

        await AnswerAsync(page, road, ".next");

        Assert.Equal("0 typed 0, undefined , 2 typed 2", await page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('li')].map((row) => row.dataset.mark + ' ' + row.querySelector('input').value).join(', ')"));
    }

    [Theory, MemberData(nameof(Roads))]
    public async Task A_region_that_the_view_keeps_for_the_page_is_never_touched(string road)
    {
        var page = await OpenAsync(road);
        await page.EvaluateAsync("() => { const chart = document.querySelector('.chart'); chart.innerHTML = '<canvas></canvas>drawn'; chart.className = 'chart drawn'; chart.title = 'Drawn'; window.drawn = chart.outerHTML; window.chart = chart; }");

        await AnswerAsync(page, road, ".next");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.chart') === chart && chart.outerHTML === drawn"));
    }

    [Fact]
    public async Task A_root_that_is_part_of_a_drawing_is_drawn_after_an_answer()
    {
        var page = await Visitor.OpenAsync("/drawing");

        await page.Locator(".dot").ClickAsync();
        await Expect(page.Locator(".dot")).ToHaveAttributeAsync("r", "15");
        await page.Locator(".dot").ClickAsync();
        await Expect(page.Locator(".dot")).ToHaveAttributeAsync("r", "20");

        Assert.Equal("true 40 5", await page.EvaluateAsync<string>(
            "() => [document.querySelector('g') instanceof SVGGElement, document.querySelector('.dot').getBBox().width, document.querySelector('.frame').getBBox().width].join(' ')"));
    }

    [Theory, InlineData("http"), InlineData("first")]
    public async Task Triggers_that_a_script_puts_into_the_page_work(string road)
    {
        var page = await OpenAsync(road);
        await page.EvaluateAsync(
            """
            () => {
              const next = document.querySelector('.next');
              next.insertAdjacentHTML('afterend', next.outerHTML.replace('next', 'inserted'));
              const copy = next.cloneNode(true);
              copy.className = 'copied';
              document.querySelector('.box').append(copy);
            }
            """);

        await page.Locator(".inserted").ClickAsync();
        await CountsAsync(page, 1);
        await page.Locator(".copied").ClickAsync();
        await CountsAsync(page, 2);
    }

    private static async Task<int> StepAsync(IPage page) => int.Parse(await page.Locator("output").First.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IPage> OpenAsync(string road)
    {
        var page = await OpenAsync("/own", isLive: road != "http");
        if (road == "operations")
        {
            await page.Locator(".next").ClickAsync();
            await CountsAsync(page, 1);
        }

        return page;
    }

    /// <summary>Waits for an answer on this road.</summary>
    /// <returns>The step that it shows.</returns>
    private async Task<int> AnswerAsync(IPage page, string road, string trigger)
    {
        var step = await StepAsync(page);
        if (road == "rejoined")
        {
            Site.Road.CutSockets();
            await Expect(page.Locator("[data-live=live]")).ToHaveCountAsync(0);
            await Site.ChangeFactAsync();
            await page.WaitUntilLiveAsync();
            await page.Locator(".fact").IsAsync("1");
            return step;
        }

        if (road == "push")
        {
            await Site.ChangeFactAsync();
            await page.Locator(".fact").IsAsync("1");
            return step;
        }

        await page.Locator(trigger).EvaluateAsync("(trigger) => trigger.click()");
        await CountsAsync(page, step + 1);
        return step + 1;
    }
}
