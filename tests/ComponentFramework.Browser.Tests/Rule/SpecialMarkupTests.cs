using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>What the server compares as a whole, or what names itself twice, keeps to the rule as well.</summary>
public sealed class SpecialMarkupTests(Chromium chromium) : AnythingTest(chromium)
{
    public static TheoryData<string> AllRoads => [.. Roads];

    [Theory, MemberData(nameof(AllRoads))]
    public async Task A_drawing_keeps_what_scripts_have_made_of_it(string road)
    {
        var page = await OpenAnythingAsync("<svg id=\"chart\"><path class=\"line\" d=\"M0 0\"/><circle r=\"1\"/></svg><p>1</p>");
        await page.EvaluateAsync("() => { window.line = document.querySelector('path'); line.classList.add('drawn'); document.querySelector('svg').append(document.createElementNS(line.namespaceURI, 'text')); }");

        await AnswerAsync(page, road, "<svg id=\"chart\"><path class=\"line\" d=\"M1 1\"/><circle r=\"2\"/></svg><p>2</p>");

        Assert.Equal("true|line drawn|M1 1|2|1", await page.EvaluateAsync<string>(
            "() => [document.querySelector('path') === line, line.getAttribute('class'), line.getAttribute('d'), document.querySelector('circle').getAttribute('r'), document.querySelectorAll('svg > text').length].join('|')"));
    }

    [Theory, MemberData(nameof(AllRoads))]
    public async Task A_template_has_the_content_that_the_server_says_now(string road)
    {
        var page = await OpenAnythingAsync("<div><template id=\"row\"><b>1</b></template><template><i>1</i></template></div>");

        await AnswerAsync(page, road, "<div><template id=\"row\"><b>2</b></template><template><i>2</i></template></div>");

        Assert.Equal("<b>2</b> <i>2</i>", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('#top template')].map((template) => template.innerHTML).join(' ')"));
    }

    [Theory, MemberData(nameof(AllRoads))]
    public async Task Rows_with_the_same_ids_inside_lose_nothing_to_each_other(string road)
    {
        static string Row(string name) => $"<li><svg><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></svg><span id=\"name\">{name}</span></li>";
        var page = await OpenAnythingAsync($"<ul>{Row("a")}</ul>");

        await AnswerAsync(page, road, $"<ul>{Row("new")}{Row("a")}{Row("b")}</ul>");
        await AnswerAsync(page, road, $"<ul>{Row("a")}{Row("b")}{Row("new")}</ul>");

        Assert.Equal("a1 b1 new1", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('#top li')].map((row) => row.textContent + row.querySelectorAll('stop').length).join(' ')"));
    }
}
