using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Properties;

/// <summary>A page as the browser's client keeps it: answers take the place of what is shown, kept children stay, and parameters are passed on.</summary>
internal sealed class ShownPage(World world, Person person, string html) : IAsyncDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly IDocument _document = Parser.ParseDocument(html);
    private readonly HashSet<string> _joined = [];
    private readonly Queue<(string Id, string Parameters)> _passed = [];
    private TestSocket? _socket;
    private long _reference = 1000;

    public Person Person => person;

    public IReadOnlyList<string> Ids(string component) => [.. _document.QuerySelectorAll($"[data-component={component}]").Select(root => root.Id!)];

    public int ShownRecord(string ledger) => int.Parse(Find(ledger)!.QuerySelector(".shown")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    public string Html => _document.DocumentElement.OuterHtml;

    public string? StateOf(string id) => Find(id)?.GetAttribute("data-state");

    public async Task FillAsync()
    {
        while (_document.QuerySelector("[data-mount]") is { } hole)
        {
            hole.RemoveAttribute("data-mount");
            await PostAsync(hole.Id!, []);
        }
    }

    public async Task ConnectAsync()
    {
        if (_socket is null)
        {
            _socket = await TestSocket.OpenAsync(world.App, person.Browser, person.User);
        }

        foreach (var root in _document.QuerySelectorAll("[data-live]").Where(root => !_joined.Contains(root.Id!)).ToList())
        {
            var reference = ++_reference;
            await _socket.SendAsync(JsonSerializer.Serialize(new { type = "join", @ref = reference, id = root.Id, component = root.GetAttribute("data-component"), state = root.GetAttribute("data-state") }));
            if ((await AnswerAsync(reference))["type"] == "joined")
            {
                _joined.Add(root.Id!);
            }
        }
    }

    public async Task CutAsync()
    {
        _joined.Clear();
        await (_socket?.DisposeAsync() ?? ValueTask.CompletedTask);
        _socket = null;
    }

    /// <summary>Raises an event as the page shows things now.</summary>
    /// <param name="id">The component.</param>
    /// <param name="fields">The event and its arguments.</param>
    /// <param name="eventId">What the browser calls it.</param>
    /// <param name="isLost">Whether the answer never arrives.</param>
    public async Task RaiseAsync(string id, (string Name, string Value)[] fields, string? eventId, bool isLost = false)
    {
        if (Find(id) is not { } root)
        {
            return;
        }

        var revision = root.GetAttribute("data-rev");
        if (_socket is not null && _joined.Contains(id))
        {
            var reference = ++_reference;
            var form = string.Join('&', fields.Where(field => field.Name != "event").Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
            await _socket.SendAsync(JsonSerializer.Serialize(new { type = "event", @ref = reference, id, @event = fields.First(field => field.Name == "event").Value, event_id = eventId, event_rev = long.Parse(revision!, System.Globalization.CultureInfo.InvariantCulture), form }));
            if (isLost)
            {
                await CutAsync();
                return;
            }

            if ((await AnswerAsync(reference))["code"] == "state_expired")
            {
                _joined.Remove(id);
                await PostAsync(id, [.. fields, ("event_rev", revision!)], eventId);
            }
        }
        else
        {
            await PostAsync(id, revision is null ? fields : [.. fields, ("event_rev", revision)], eventId, isLost);
        }

        await PassAsync();
    }

    /// <summary>Takes what has been pushed, up to the answer to something that means nothing.</summary>
    public async Task SettleAsync()
    {
        if (_socket is not null)
        {
            var reference = ++_reference;
            await _socket.SendAsync(JsonSerializer.Serialize(new { type = "event", @ref = reference, id = "nothing", @event = "nothing" }));
            await AnswerAsync(reference);
            await PassAsync();
        }
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private IElement? Find(string id) => _document.GetElementById(id) is { } root && root.HasAttribute("data-component") ? root : null;

    private async Task PassAsync()
    {
        while (_passed.TryDequeue(out var passed))
        {
            if (Find(passed.Id) is not null)
            {
                await RaiseAsync(passed.Id, [("event", "refresh"), ("parameters", passed.Parameters)], Guid.NewGuid().ToString());
            }
        }
    }

    private async Task PostAsync(string id, (string Name, string Value)[] fields, string? eventId = null, bool isLost = false)
    {
        var root = Find(id)!;
        var body = TestBrowser.Form([.. fields, ("state", root.GetAttribute("data-state")), ("event_id", eventId)]);
        var answer = await person.Browser.PostAsync(root.GetAttribute("data-component")!, body, person.Headers);
        Assert.True(answer.Status < 500, $"{answer.Status}: {answer.Body}");
        world.Receive(person, answer.Body);
        if (isLost)
        {
            return;
        }

        if (answer.Status == 200)
        {
            Show(id, answer.Body, isMount: fields.Length == 0);
        }
        else if (answer.Status == 409 && answer.Json.TryGetProperty("mount", out var mount) && mount.GetString() is { } token)
        {
            var mounted = await person.Browser.PostAsync(root.GetAttribute("data-component")!, TestBrowser.Form(("state", token)), person.Headers);
            world.Receive(person, mounted.Body);
            if (mounted.Status == 200)
            {
                _joined.Remove(id);
                Show(id, mounted.Body, isMount: true);
            }
        }
    }

    private async Task<TestFrame> AnswerAsync(long reference)
    {
        while (true)
        {
            var frame = await _socket!.ReadAsync();
            world.Receive(person, frame.Text);
            Assert.False(frame["status"]?.StartsWith('5') == true, frame.Text);
            if (frame["html"] is { } html)
            {
                Show(frame["id"]!, html, isMount: false);
            }

            if (frame["ref"] == $"{reference}")
            {
                return frame;
            }
        }
    }

    private void Show(string id, string html, bool isMount)
    {
        var next = Parser.ParseFragment(html, _document.CreateElement("template")).OfType<IElement>().First();
        if (Find(id) is not { } shown || (!isMount && Revision(next) < Revision(shown)))
        {
            return;
        }

        foreach (var place in next.QuerySelectorAll("template[data-keep]").ToList())
        {
            if (place.GetAttribute("data-parameters") is { } parameters)
            {
                _passed.Enqueue((place.Id!, parameters));
            }

            if (shown.QuerySelectorAll("[id]").FirstOrDefault(element => element.Id == place.Id) is { } kept)
            {
                place.ReplaceWith(kept);
            }
        }

        shown.ReplaceWith(next);
    }

    private static int Revision(IElement root) => int.TryParse(root.GetAttribute("data-rev"), out var revision) ? revision : -1;
}
