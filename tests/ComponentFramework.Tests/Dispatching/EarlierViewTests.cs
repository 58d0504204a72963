using System.Text;
using ComponentFramework.Binding;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class EarlierViewTests
{
    [Fact]
    public async Task What_a_client_shows_is_rendered_again_only_when_it_says_what_that_is()
    {
        await using var host = Some.Host();
        var page = await host.MountAsync<BrittleComponent>();
        var shown = await SendAsync(host, "brittle", null, Encoding.UTF8.GetBytes(page.SealedState), null);
        var plain = await SendAsync(host, "brittle", "add", shown.State, null);
        Assert.Null(plain.Change);
        Assert.Equal(3, host.Tally()["brittle render"]);

        var answer = await SendAsync(host, "brittle", "add", shown.State, CheckOf(shown));
        Assert.Equal((CheckOf(shown), CheckOf(plain)), (answer.Change!.Base, answer.Change.Check));
        Assert.Equal("""[["t",[0,0],"#text","1"]]""", Encoding.UTF8.GetString(answer.Change.Operations.Span));
        Assert.Equal(5, host.Tally()["brittle render"]);
    }

    [Fact]
    public async Task A_view_that_can_no_longer_draw_what_it_drew_before_does_not_fail_the_event()
    {
        await using var host = Some.Host();
        var page = await host.MountAsync<BrittleComponent>();
        var shown = await SendAsync(host, "brittle", null, Encoding.UTF8.GetBytes(page.SealedState), null);
        host.Tally().Count("brittle broken below");
        var answer = await SendAsync(host, "brittle", "add", shown.State, CheckOf(shown));
        Assert.Null(answer.Refusal);
        Assert.Null(answer.Change);
        Assert.Contains("<b>1</b>", Encoding.UTF8.GetString(answer.Html.Span));
    }

    [Fact]
    public async Task Children_that_the_page_keeps_are_the_same_placeholders_again()
    {
        await using var host = Some.Host();
        var page = await host.MountAsync<BoardComponent>(BoardComponent.Compose(["a", "b"]).Fill("footer", NoteComponent.Compose("c")));
        var first = await SendAsync(host, "board", "turn", Encoding.UTF8.GetBytes(page.SealedState), null);
        var second = await SendAsync(host, "board", "turn", first.State, CheckOf(first));
        Assert.Equal(CheckOf(first), second.Change!.Base);

        // What a child brought along when it was mounted is sealed anew each time, so nothing can start from it.
        var pinned = await SendAsync(host, "board", "pin", second.State, CheckOf(second), """{"text":"d"}""");
        Assert.Equal(CheckOf(second), pinned.Change!.Base);
        var after = await SendAsync(host, "board", "turn", pinned.State, CheckOf(pinned));
        Assert.Null(after.Change);
    }

    private static string CheckOf(EventAnswer answer) => HtmlCheck.Of(answer.Html.Span);

    private static async Task<EventAnswer> SendAsync(ComponentHost host, string component, string? name, ReadOnlyMemory<byte> state, string? shownCheck, string payload = "{}")
    {
        using var json = System.Text.Json.JsonDocument.Parse(payload);
        return await host.Services.GetRequiredService<Dispatcher>().DispatchAsync(
            new()
            {
                Origin = Origin.Http,
                Component = component,
                Visitor = host.Visitor.ForRequest(),
                ShownCheck = shownCheck,
                ReadBody = EventRequest.Given(new(name, state, null, Payload.FromJson(json.RootElement))),
            },
            TestContext.Current.CancellationToken);
    }
}
