using System.Diagnostics;
using System.Globalization;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Properties;

/// <summary>
/// Random visitors, pages, events, repetitions, pushes, reconnects and caches, over real HTTP and sockets, and one rule: no byte that depends on one visitor reaches another, and an event
/// acts on the record that its page shows. With PROPERTY_MINUTES it goes on with new seeds for so long.
/// </summary>
public sealed class VisitorPropertyTests(ITestOutputHelper output)
{
    private const int Runs = 12;
    private const int StepsOfOneRun = 60;

    [Fact]
    public async Task Nobody_gets_anothers_and_events_act_on_what_is_shown()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("PROPERTY_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var seed = 0;
        for (; seed < Runs || watch.Elapsed.TotalMinutes < minutes; seed++)
        {
            await RunAsync(seed);
        }

        output.WriteLine($"{seed} runs of {StepsOfOneRun} steps, seeds 0 to {seed - 1}");
    }

    private static async Task RunAsync(int seed)
    {
        await using var app = await StartAsync();
        var world = new World(app);
        var random = new Random(seed);
        List<Person> people = [.. Enumerable.Range(0, 4).Select(number => new Person(app, number))];
        List<ShownPage> pages = [];
        List<(string Tag, string EventId, string State, string Event)> said = [];
        try
        {
            for (var step = 0; step < StepsOfOneRun; step++)
            {
                await StepAsync(world, random, people, pages, said);
                world.CheckPurchases();
                Assert.DoesNotContain(app.Log.Entries, entry => entry.Level >= LogLevel.Error);
            }
        }
        catch (Exception failure)
        {
            var logged = app.Log.Entries.LastOrDefault(entry => entry.Level >= LogLevel.Error).Failure;
            throw new InvalidOperationException($"Seed {seed}: {failure.Message}\n{logged}\nafter {string.Join("; ", world.Steps)}", failure);
        }
        finally
        {
            foreach (var page in pages)
            {
                await page.DisposeAsync();
            }

            people.ForEach(person => person.Dispose());
        }
    }

    private static async Task StepAsync(World world, Random random, List<Person> people, List<ShownPage> pages, List<(string Tag, string EventId, string State, string Event)> said)
    {
        var person = people[random.Next(people.Count)];
        var page = pages.Where(page => page.Person == person).OrderBy(_ => random.Next()).FirstOrDefault();
        var kind = page is null ? 0 : random.Next(18);
        world.Steps.Add($"{person.Owner} does {kind}");
        switch (kind)
        {
            case 0:
                pages.Add(await OpenAsync(world, person, random));
                break;
            case 1 or 2:
                await page!.ConnectAsync();
                break;
            case 3:
                await page!.CutAsync();
                break;
            case 4 or 5 or 6:
                await BuyAsync(world, random, page!, said);
                break;
            case 7 or 8 or 9:
                foreach (var choice in page!.Ids("choice").Take(1))
                {
                    await page.RaiseAsync(choice, [("event", "pick"), ("id", $"{random.Next(1, 5)}")], random.Next(2) == 0 ? null : $"{random.Next()}", isLost: random.Next(6) == 0);
                }

                break;
            case 10:
                foreach (var nameplate in page!.Ids("nameplate").Take(1))
                {
                    await page.RaiseAsync(nameplate, [("event", "sign"), ("text", $"text{random.Next(3)}")], $"same{random.Next(3)}");
                }

                break;
            case 11:
                // Somebody else has a copy of the page and says what was said before.
                await RepeatAsync(world, random, person, said);
                break;
            case 12:
                world.App.Services.GetRequiredService<PropertyFacts>().Change();
                var broadcaster = world.App.Services.GetRequiredService<IBroadcaster>();
                await broadcaster.SendAsync(random.Next(2) == 0 ? "everybody" : $"record-{random.Next(1, 5)}", "refresh");
                await broadcaster.SendAsync("choices", ChoiceComponent.Events.Pick(random.Next(1, 5)));
                break;
            case 13:
                await CutAllAsync(person, pages);
                person.User = person.User is null ? (random.Next(2) == 0 ? "ada" : "ben") : null;
                break;
            case 14:
                await CutAllAsync(person, pages);
                person.ReplaceCookie(random.Next(3) switch { 0 => null, 1 => "forged", _ => "CfDJ8AAAA" });
                break;
            case 15:
                world.App.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
                break;
            case 16:
                await page!.FillAsync();
                break;
            default:
                await page!.SettleAsync();
                break;
        }
    }

    /// <summary>An open socket belongs to whoever opened it.</summary>
    private static async Task CutAllAsync(Person person, List<ShownPage> pages)
    {
        foreach (var page in pages.Where(page => page.Person == person))
        {
            await page.CutAsync();
        }
    }

    private static async Task<ShownPage> OpenAsync(World world, Person person, Random random)
    {
        var answer = await person.Browser.GetAsync(random.Next(3) switch { 0 => "/for-all", 1 => "/for-one", _ => "/ledger/3" }, person.Headers);
        Assert.Equal(200, answer.Status);
        world.Receive(person, answer.Body);
        var page = new ShownPage(world, person, answer.Body);
        if (random.Next(2) == 0)
        {
            await page.FillAsync();
        }

        return page;
    }

    private static async Task BuyAsync(World world, Random random, ShownPage page, List<(string Tag, string EventId, string State, string Event)> said)
    {
        if (page.Ids("ledger") is not [var ledger, ..])
        {
            return;
        }

        var (tag, eventId) = (world.NewTag(page.ShownRecord(ledger), page.Person), $"event{random.Next()}");
        var @event = random.Next(2) == 0 ? "buy" : "buy_as_myself";
        var isLost = random.Next(5) == 0;
        said.Add((tag, eventId, page.StateOf(ledger)!, @event));
        await page.RaiseAsync(ledger, [("event", @event), ("tag", tag)], eventId, isLost);
        if (isLost && page.Ids("ledger") is [var again, ..] && said[^1].State == page.StateOf(again))
        {
            world.RaisedAgain(tag, page.Person);
            await page.RaiseAsync(again, [("event", @event), ("tag", tag)], eventId);
        }
    }

    private static async Task RepeatAsync(World world, Random random, Person person, List<(string Tag, string EventId, string State, string Event)> said)
    {
        if (said.Count == 0)
        {
            return;
        }

        var (tag, eventId, state, @event) = said[random.Next(said.Count)];
        world.RaisedAgain(tag, person);
        var answer = await person.Browser.PostAsync("ledger", TestBrowser.Form(("event", @event), ("tag", tag), ("event_id", eventId), ("state", state)), person.Headers);
        Assert.True(answer.Status < 500, answer.Body);
        world.Receive(person, answer.Body);
    }

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<PropertyFacts>().AddOutputCache();
            builder.Services.Configure<ComponentFrameworkOptions>(options => (options.MaxMountsPerTenSeconds, options.MaxSocketEventsPerTenSeconds) = (100_000, 100_000));
        },
        app =>
        {
            app.UseOutputCache();
            app.MapComponents();
            app.MapComponent<LedgerComponent>("/ledger/{record_id:int}").CacheOutput();
            app.MapGet("/for-all", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("For all", [ChoiceComponent.Compose(), BillComponent.Compose(), NameplateComponent.Compose().AsHole()])))
                .AllowAnonymous().CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
            app.MapGet("/for-one", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("For one", [NameplateComponent.Compose(), ChoiceComponent.Compose()])))
                .AllowAnonymous().CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
        });
}
