using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Razor;

public sealed class RazorTests
{
    [Fact]
    public async Task A_component_with_a_razor_view_answers_its_events()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddRazorViews();
        await using var application = builder.Build();
        application.MapComponents();
        await application.StartAsync(TestContext.Current.CancellationToken);
        await using var host = ComponentHost.Over(new(new Uri(application.Urls.First()), application.Services));
        var tally = await host.MountAsync<TallyComponent>();

        await tally.SubmitAsync("form", ("name", "Ada"));
        Assert.Equal("Ada", tally.Text("li"));

        await tally.SubmitAsync("form", ("name", ""));
        Assert.Equal("Please write a name.", tally.Text(".error"));
    }
}
