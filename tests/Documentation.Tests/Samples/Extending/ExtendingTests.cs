using System.Security.Cryptography;
using ComponentFramework.Testing;
using Documentation.Tests.Samples.Todo;

namespace Documentation.Tests.Samples.Extending;

public sealed class ExtendingTests
{
    [Fact]
    public async Task An_engine_a_layer_and_keys_of_ones_own_run_an_application()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var key = Guid.NewGuid().ToString();
        builder.Configuration["CurrentSealingKey"] = key;
        builder.Configuration[$"SealingKeys:{key}"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        builder.Services.AddSingleton<ITodos, InMemoryTodos>();
        builder.AddExtensions();
        await using var application = builder.Build();
        application.MapComponents();
        await application.StartAsync(TestContext.Current.CancellationToken);
        await using var host = ComponentHost.Over(new(new Uri(application.Urls.First()), application.Services));

        var gauge = await host.MountAsync<GaugeComponent>();
        await gauge.ClickAsync("button");
        Assert.Equal("2", gauge.Text("b"));

        var hers = await host.AsAnonymous().MountAsync<TodoComponent>(TodoComponent.Compose(7));
        var his = await host.AsAnonymous().MountAsync<TodoComponent>(TodoComponent.Compose(7));
        await hers.ConnectAsync();
        await his.ConnectAsync();
        await hers.SendAsync(TodoComponent.Events.Add("Water the plants"));
        await his.Page.UntilAsync(() => his.Text("h2") == "1 of 1 to do");
    }
}
