using System.Text;
using System.Text.Json;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests.Browser;

public sealed class OperationsInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int BatchSize = 250;

    /// <summary>In milliseconds; for a machine that does a lot of other things meanwhile.</summary>
    private const int Patience = 300_000;

    [Fact(Timeout = Patience)]
    public async Task Views_become_what_the_server_renders_and_back() =>
        await ReplayAsync(3000, seed => new ViewGenerator(seed, seed % 50).Pair());

    [Fact(Timeout = Patience)]
    public async Task Whatever_is_not_refused_has_one_tree_only() =>
        await ReplayAsync(3000, seed => new TagSoup(seed, seed % 40).Pair());

    [Fact(Timeout = Patience)]
    public async Task Hostile_strings_stay_in_the_attribute_that_carries_them()
    {
        List<string[]> pages = [];
        for (var seed = Random.Shared.Next(); pages.Count < 1000; seed++)
        {
            var (older, newer) = new HostileView(seed, seed % 60).Pair();
            if (Differ.TryCompare(older.Write(), newer.Write(), out var operations, out _))
            {
                pages.Add([Encoding.UTF8.GetString(older.Write(operations)), Encoding.UTF8.GetString(newer.Write()), $"Seed {seed}"]);
            }
        }

        foreach (var batch in pages.Chunk(BatchSize))
        {
            Assert.Empty(await chromium.Page.EvaluateAsync<string[]>("json => escapes(JSON.parse(json))", JsonSerializer.Serialize(batch)));
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Elements_in_one_another_are_refused_or_understood()
    {
        foreach (var batch in Nestings.InOneAnother().Select((pair, index) => Compare(index, pair)).OfType<Pair>().Chunk(5000))
        {
            await ReplayAsync([.. batch]);
        }
    }

    [Fact]
    public async Task A_text_that_a_browser_would_split_is_refused_and_a_shorter_one_is_not()
    {
        var page = chromium.Page;
        Assert.Equal(1, await page.EvaluateAsync<int>("length => { const t = document.createElement('template'); t.innerHTML = `<p>${'x'.repeat(length)}</p>`; return t.content.firstChild.childNodes.length; }", 65535));
        Assert.Equal(DiffRefusal.None, Differ.Refusal($"<p>{new string('x', 65535)}</p>", "<p>y</p>"));
        Assert.Equal(DiffRefusal.TextTooLong, Differ.Refusal($"<p>{new string('x', 65536)}</p>", "<p>y</p>"));
    }

    [Fact]
    public async Task Nothing_is_touched_when_a_node_is_not_what_an_operation_expects()
    {
        var operations = Differ.Operations(
            "<ul id=\"r\"><li id=\"a\">1</li><li id=\"b\">2</li><li id=\"c\" class=\"x\">3</li></ul>",
            "<ul id=\"r\" title=\"t\"><li id=\"c\">4</li><li id=\"b\">2</li><li id=\"d\">5</li></ul>");
        var outcomes = await chromium.Page.EvaluateAsync<string[]>(
            """
            operations => [
              "<ul id=r><li id=a>1</li><li id=b>2</li><li id=c class=x>3</li></ul>",
              "<ol id=r><li id=a>1</li><li id=b>2</li><li id=c class=x>3</li></ol>",
              "<ul id=r><li id=a>1</li><li id=b>2</li></ul>",
              "<ul id=r><li id=a>1</li><li id=b>2</li><li id=c class=x>3</li>\n</ul>",
              "<ul id=r><p id=a>1</p><li id=b>2</li><li id=c class=x>3</li></ul>",
              "<ul id=r><li id=a>1</li><li id=b>2</li><li id=c class=x><b>3</b></li></ul>",
              "<ul id=r><li id=a>1</li><li id=b>2</li><li id=c class=x></li></ul>",
            ].map(html => {
              document.body.innerHTML = html;
              const seen = new MutationObserver(() => {});
              seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
              const undo = apply(document.body.firstChild, JSON.parse(operations));
              const touched = seen.takeRecords().length > 0;
              seen.disconnect();
              return `${undo ? "applied" : "skipped"}, ${touched ? "touched" : "untouched"}`;
            })
            """,
            operations);

        Assert.Equal("applied, touched", outcomes[0]);
        Assert.All(outcomes[1..], outcome => Assert.Equal("skipped, untouched", outcome));
    }

    [Fact]
    public async Task Focus_caret_and_typed_text_survive_around_the_operations()
    {
        const string Row = "<li id=\"{0}\"><input id=\"{0}-q\" value=\"1\"><b>{1}</b></li>";
        string List(params (string, string)[] rows) => "<ul>" + string.Concat(rows.Select(row => string.Format(null, Row, row.Item1, row.Item2))) + "</ul>";
        var operations = Differ.Operations(List(("a", "1"), ("b", "2"), ("c", "3")), List(("n", "0"), ("c", "3"), ("b", "9")));
        var outcome = await chromium.Page.EvaluateAsync<string>(
            """
            ([html, operations]) => {
              document.body.innerHTML = html;
              const field = document.getElementById("b-q");
              field.focus();
              field.value = "typed";
              field.setSelectionRange(2, 4);
              const say = () => `${document.activeElement === field} ${field.value} ${field.selectionStart}-${field.selectionEnd} ${[...document.querySelectorAll("li")].map(({ id }) => id)}`;
              const undo = apply(document.body.firstChild, JSON.parse(operations));
              const applied = say();
              undo();
              return `${applied} | ${say()}`;
            }
            """,
            new[] { List(("a", "1"), ("b", "2"), ("c", "3")), operations });

        Assert.Equal("true typed 2-4 n,c,b | true typed 2-4 a,b,c", outcome);
    }

    [Fact]
    public async Task Undo_survives_a_page_that_has_changed_since()
    {
        var operations = Differ.Operations("<div><i>1</i><b>2</b><u>3</u></div>", "<div><i>1</i><p>new</p><u>3</u></div>");
        var text = await chromium.Page.EvaluateAsync<string>(
            """
            operations => {
              document.body.innerHTML = "<div><i>1</i><b>2</b><u>3</u></div>";
              const root = document.body.firstChild;
              const undo = apply(root, JSON.parse(operations));
              root.lastChild.remove();
              undo();
              undo();
              return root.innerHTML;
            }
            """,
            operations);

        Assert.Equal("<i>1</i><b>2</b>", text);
    }

    /// <summary>Replays that many pairs that are not refused, from a seed of its own each time.</summary>
    private async Task ReplayAsync(int count, Func<int, (byte[] Older, byte[] Newer)> generate)
    {
        var seed = Random.Shared.Next(1 << 24) * 64;
        TestContext.Current.TestOutputHelper?.WriteLine($"From seed {seed}");
        for (var replayed = 0; replayed < count; replayed += BatchSize)
        {
            var pairs = new List<Pair>(BatchSize);
            for (; pairs.Count < BatchSize; seed++)
            {
                if (Compare(seed, generate(seed)) is { } pair)
                {
                    pairs.Add(pair);
                }
            }

            await ReplayAsync(pairs);
        }
    }

    private static Pair? Compare(int seed, (byte[] Older, byte[] Newer) documents) =>
        Differ.TryCompare(documents.Older, documents.Newer, out var operations, out _)
            ? new(seed, Encoding.UTF8.GetString(documents.Older), Encoding.UTF8.GetString(documents.Newer), operations)
            : null;

    private async Task ReplayAsync(List<Pair> pairs)
    {
        var documents = pairs.Select(pair => new
        {
            older = pair.Older,
            newer = pair.Newer,
            operations = pair.Operations,
            isRow = pair.Older.TrimStart().StartsWith("<tr", StringComparison.Ordinal),
        });
        var problems = await chromium.Page.EvaluateAsync<string[]>("json => problems(JSON.parse(json))", JsonSerializer.Serialize(documents));
        Assert.True(problems.Length == 0, string.Join("\n\n", problems.Take(3).Select(problem => Explain(problem, pairs))));
    }

    private static string Explain(string problem, List<Pair> pairs)
    {
        var pair = pairs[int.Parse(problem.Split(':')[0], null)];
        return $"Seed {pair.Seed}: {problem}\n{pair.Older}\n{pair.Newer}\n{pair.Operations}";
    }

    private sealed record Pair(int Seed, string Older, string Newer, string Operations);
}
