using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Forms;
using ComponentFramework.AspNetCore.Tests.Running;
using static ComponentFramework.AspNetCore.Pages;

namespace ComponentFramework.AspNetCore.Tests.Events;

/// <summary>What a person entered and the handler does not take is said at its field, on every road.</summary>
public sealed class FieldMessageTests
{
    public static TheoryData<string, string> Wrong => new() { { "1.5", "Enter a whole number." }, { "", "Enter a whole number." }, { "11", "Enter a value from 1 to 10." } };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Over_http(string entered, string message)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var html = await browser.PostAsync("measure", ("event", "set"), ("quantity", entered));
        Assert.Equal((422, message, "1"), (html.Status, html.Text("em"), html.Text("output")));

        var json = await browser.PostAsync("measure", TestBrowser.Form(("event", "set"), ("quantity", entered)), ("Accept", "application/json"));
        json.Refuses(422, "validation_failed");
        Assert.Equal(message, json.Json.GetProperty("errors").GetProperty("quantity")[0].GetString());
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task Over_the_socket(string entered, string message)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var measure = await browser.PostAsync("measure");
        await using var socket = await TestSocket.OpenAsync(app, browser);
        await socket.JoinAsync("measure", measure);
        await socket.ReadAsync();
        await socket.SendAsync($$"""{"type":"event","ref":2,"id":"{{measure.Root.Id}}","event":"set","form":"quantity={{entered}}"}""");
        var update = await socket.ReadAsync();
        Assert.Equal(("422", message, "1"), (update["status"], update.Find("em"), update.Find("output")));
        Assert.Equal($$"""{"quantity":["{{message}}"]}""", update["errors"]);
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task Without_a_script_and_with_what_was_typed(string entered, string message)
    {
        await using var app = await TestApplication.StartAsync(null, app =>
        {
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapComponents();
            app.MapGet("/measures", () => Show(new TestPage("Page", [MeasureComponent.Compose()]))).AllowAnonymous();
        });
        using var browser = app.Browse();
        var answer = await new SubmittedForm((await browser.GetAsync("/measures")).Page, ".set").With("quantity", entered).With("note", "typed").SendAsync(browser);
        Assert.Equal((422, message, "1"), (answer.Status, answer.Page.QuerySelector("em")!.TextContent, answer.Page.QuerySelector("output")!.TextContent));
        var again = new SubmittedForm(answer.Page, ".set");
        Assert.Equal((entered, "typed"), (again["quantity"], again["note"]));
    }

    [Fact]
    public async Task A_program_is_told_as_a_program()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("measure", TestBrowser.Json("""{"event":"set","payload":{"quantity":"abc"}}"""))).Refuses(400, "payload_invalid");
        (await browser.PostAsync("measure", ("event", "set"))).Refuses(400, "payload_invalid");
        (await browser.PostAsync("measure", TestBrowser.Json("""{"event":"set","payload":{"quantity":11}}"""), ("Accept", "application/json"))).Refuses(422, "validation_failed");
    }
}
