using System.Text.Json;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using static ComponentFramework.AspNetCore.Pages;

namespace ComponentFramework.AspNetCore.Tests.Pages;

/// <summary>During development the browser is told what was thrown and where; elsewhere never.</summary>
public sealed class DevelopmentTests
{
    [Theory]
    [InlineData("fail", "System.InvalidOperationException", "the secret of the handler", "FaultyComponent.cs")]
    [InlineData("break", "System.FormatException", "the secret of the view", "Faulty.cshtml")]
    public async Task A_developer_is_told_what_an_event_threw_over_http_and_socket(string name, string exception, string message, string file)
    {
        await using var app = await StartAsync("Development");
        using var browser = app.Browse();
        var shown = await browser.PostAsync("faulty");
        var answer = await browser.PostAsync("faulty", ("event", name), ("state", shown.State));
        Tells(answer.Json.GetProperty("development"), exception, message, name, file);

        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("faulty", shown);
        (await socket.ReadAsync()).Is("joined", 1, shown.Root.Id);
        await socket.EventAsync(shown.Root.Id!, name);
        Tells(JsonDocument.Parse((await socket.ReadAsync())["development"]!).RootElement, exception, message, name, file);
    }

    [Theory]
    [InlineData("mount", "System.InvalidOperationException", "the secret of the mount", "FaultyComponent.cs")]
    [InlineData("view", "System.FormatException", "the secret of the view", "Faulty.cshtml")]
    public async Task A_developer_is_told_what_a_mount_threw_also_inside_another_component(string where, string exception, string message, string file)
    {
        await using var app = await StartAsync("Development");
        using var browser = app.Browse();
        foreach (var address in (string[])[$"/faulty/{where}", $"/page/{where}", $"/slot/{where}"])
        {
            Tells((await browser.GetAsync(address)).Json.GetProperty("development"), exception, message, "mount", file);
        }
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public async Task Nobody_else_is_told_anything_of_an_exception(string environment, bool isWanted)
    {
        await using var app = await StartAsync(environment, isWanted);
        using var browser = app.Browse();
        var shown = await browser.GetAsync("/faulty/refresh");
        List<string> said = [];
        foreach (var name in (string[])["fail", "break"])
        {
            said.Add((await browser.PostAsync("faulty", ("event", name), ("state", shown.State))).Body);
            said.Add((await browser.PostAsync("faulty", TestBrowser.Form(("event", name), ("state", shown.State), ("event_id", name)), ("Accept", "application/json"))).Body);
            said.Add((await browser.PostAsync("faulty", TestBrowser.Form(("event", name), ("state", shown.State), ("event_id", name)), ("Accept", "application/json"))).Body);
        }

        foreach (var address in (string[])["/faulty/mount", "/faulty/view", "/page/mount", "/page/view", "/slot/view"])
        {
            said.Add((await browser.GetAsync(address)).Body);
        }

        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("faulty", shown);
        said.Add((await socket.ReadAsync()).Text);
        var other = await browser.PostAsync("faulty");
        await socket.JoinAsync("faulty", other);
        (await socket.ReadAsync()).Is("joined", 2, other.Root.Id);
        await socket.EventAsync(other.Root.Id!, "fail");
        said.Add((await socket.ReadAsync()).Text);
        Assert.All(said, text =>
        {
            Assert.Contains("handler_failed", text);
            Assert.DoesNotContain("development", text);
            Assert.DoesNotContain("secret", text);
            Assert.DoesNotContain("Exception", text);
            Assert.DoesNotContain(".cs", text);
        });
    }

    [Fact]
    public async Task A_developer_is_told_what_a_join_threw()
    {
        await using var app = await StartAsync("Development");
        using var browser = app.Browse();
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("faulty", await browser.GetAsync("/faulty/refresh"));
        var frame = await socket.ReadAsync();
        frame.Refuses(500, "handler_failed", 1);
        Tells(JsonDocument.Parse(frame["development"]!).RootElement, "System.InvalidOperationException", "the secret of the refresh", "refresh", "FaultyComponent.cs");
    }

    [Fact]
    public async Task An_expected_refusal_has_nothing_to_tell_a_developer()
    {
        await using var app = await StartAsync("Development");
        using var browser = app.Browse();
        Assert.DoesNotContain("development", (await browser.GetAsync("/faulty/conflict")).Body);
    }

    private static void Tells(JsonElement told, string exception, string message, string name, string file)
    {
        Assert.Equal(exception, told.GetProperty("exception").GetString());
        Assert.Equal(message, told.GetProperty("message").GetString());
        Assert.Equal("faulty", told.GetProperty("component").GetString());
        Assert.Equal(name, told.GetProperty("event").GetString());
        Assert.Matches($@"[/\\]{file.Replace(".", "\\.")}:\d+$", told.GetProperty("source").GetString()!);
        Assert.Contains("   at ", told.GetProperty("stack").GetString());
    }

    private static Task<TestApplication> StartAsync(string environment, bool isWanted = true) => TestApplication.StartAsync(
        builder =>
        {
            builder.Environment.EnvironmentName = environment;
            builder.Services.Configure<ComponentFrameworkOptions>(options => options.ShowFailures = isWanted);
        },
        app =>
        {
            app.MapComponents();
            app.MapComponent<FaultyComponent>("/faulty/{where}");
            app.MapGet("/page/{where}", (string where) => Show(new TestPage("Page", [FaultyComponent.Compose(where)]))).AllowAnonymous();
            app.MapGet("/slot/{where}", (string where) => Show(new TestPage("Page", [CardComponent.Compose(1).Fill("extra", FaultyComponent.Compose(where))]))).AllowAnonymous();
        });
}
