using System.Text.RegularExpressions;
using ComponentFramework.AspNetCore;
using Documentation.Tests.Samples.Layouts;
using Documentation.Tests.Samples.Todo;

namespace Documentation.Tests.Samples.Deploying;

public sealed partial class DeploymentTests
{
    [Fact]
    public async Task A_page_goes_on_after_a_restart_with_the_same_keys()
    {
        var keys = Directory.CreateTempSubdirectory("keys-");
        try
        {
            var state = "";
            await using (var before = await StartAsync(keys.FullName))
            {
                using var browser = new HttpClient { BaseAddress = new(before.Urls.First()) };
                state = State().Match(await browser.GetStringAsync("/lists/7", TestContext.Current.CancellationToken)).Groups[1].Value;
            }

            Assert.NotEmpty(keys.GetFiles("key-*.xml"));
            await using var after = await StartAsync(keys.FullName);
            using var again = new HttpClient { BaseAddress = new(after.Urls.First()) };
            var answer = await again.PostAsync("/components/todo", new FormUrlEncodedContent([new("event", "add"), new("text", "Water the plants"), new("state", state)]), TestContext.Current.CancellationToken);

            Assert.True(answer.IsSuccessStatusCode);
            Assert.Contains("1 of 1 to do", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(string keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Keys", keys), new("Proxy", "127.0.0.1")]);
        builder.AddDeployment();
        builder.Services.AddSingleton<ITodos, InMemoryTodos>();
        builder.Services.AddComponentFramework().AddComponents(typeof(TodoComponent).Assembly);
        var application = builder.Build();
        application.UseForwardedHeaders();
        application.MapComponents();
        application.MapLists();
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }

    [GeneratedRegex("data-component=\"todo\" data-state=\"([^\"]+)\"")]
    private static partial Regex State();
}
