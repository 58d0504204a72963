using System.Diagnostics;
using System.Globalization;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>
/// Any HTML, any change by scripts and visitors, any next HTML, on every road: what the server has not changed is not touched.
/// <c>PROPERTY_MINUTES</c> goes on for that long, <c>PROPERTY_SEED</c> begins with another seed.
/// </summary>
public sealed class AnswerPropertyTests(Chromium chromium) : AnythingTest(chromium)
{
    private const int Runs = 30;
    private const int AnswersPerRun = 5;

    private protected override TimeSpan Limit => base.Limit + TimeSpan.FromMinutes(Setting("PROPERTY_MINUTES") ?? 0);

    [Fact]
    public async Task What_the_server_has_not_changed_is_not_touched()
    {
        var first = Setting("PROPERTY_SEED") ?? 1;
        var minutes = Setting("PROPERTY_MINUTES") ?? 0;
        var time = Stopwatch.StartNew();
        var rule = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rule.js"), Cancelled);
        var seed = first;
        for (; seed < first + Runs || time.Elapsed.TotalMinutes < minutes; seed++)
        {
            await RunAsync(seed, rule);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seed - first} runs from seed {first}");
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private async Task RunAsync(int seed, string rule)
    {
        var random = new Random(seed);
        var tree = new MarkupTree(seed);
        tree.Begin();

        // Every third page is changed before the client is there, and again after it.
        Func<IPage, Task>? before = seed % 3 != 0 ? null : async page =>
        {
            await page.EvaluateAsync(rule);
            await page.EvaluateAsync("(seed) => disturb(seed)", seed * 37);
        };
        var page = await OpenAnythingAsync(tree.Html, before);
        await page.EvaluateAsync(rule);
        for (var answer = 0; answer < AnswersPerRun; answer++)
        {
            var road = Roads[random.Next(Roads.Count)];
            await page.EvaluateAsync("(seed) => disturb(seed)", (seed * 31) + answer);
            var last = tree.Html;
            tree.Change();
            await AnswerAsync(page, road, tree.Html);
            var complaints = await page.EvaluateAsync<string[]>("([last, next]) => complaints(last, next)", (string[])[last, tree.Html]);
            Assert.True(complaints.Length == 0, $"Seed {seed}, answer {answer} by {road}:\n{string.Join('\n', complaints)}\nfrom {last}\nto {tree.Html}");
        }

        await page.CloseAsync();
    }
}
