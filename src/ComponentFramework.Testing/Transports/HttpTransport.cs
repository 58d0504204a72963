using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComponentFramework.Binding;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Testing.Transports;

/// <summary>Goes over the network, as the browser's client does.</summary>
internal sealed class HttpTransport(RunningApplication application) : ITransport, IDisposable
{
    private readonly ConcurrentDictionary<TestVisitor.Identity, HttpClient> _clients = new();

    public async Task<WireAnswer> SendAsync(TestVisitor visitor, WireEvent @event, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At($"{Wire.ComponentsPath}/{@event.Component}")) { Content = Body(@event) };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await ClientOf(visitor).SendAsync(request, ct);
        return await ReadAsync(response, ct);
    }

    /// <summary>What a page would place is mounted like a hole: by its sealed parameters.</summary>
    public Task<WireAnswer> PlaceAsync(TestVisitor visitor, ComponentDescriptor component, Composition? composition, CancellationToken ct)
    {
        if (composition?.Fills.Count > 0)
        {
            throw new NotSupportedException("Over a network only a page can fill slots. Open the page: visitor.VisitAsync(\"/…\").");
        }

        return SendAsync(visitor, WireEvent.Mount(component.Name, composition is null ? null : Seal(component, composition.Parameters)), ct);
    }

    public Task<WireAnswer> FetchAsync(TestVisitor visitor, ComponentDescriptor component, IReadOnlyList<KeyValuePair<string, string>> routeValues, CancellationToken ct)
    {
        var parameters = new StateWriter();
        try
        {
            component.BindParameters(Payload.FromForm(routeValues), parameters);
        }
        catch (RefusalException refused)
        {
            return Task.FromResult(new WireAnswer(new() { Status = refused.Refusal.Status, Code = refused.Refusal.Code, Error = refused.Refusal.Error }));
        }

        return SendAsync(visitor, WireEvent.Mount(component.Name, Seal(component, parameters.Written)), ct);
    }

    public Task<string> OpenAsync(TestVisitor visitor, object model, CancellationToken ct) =>
        throw new NotSupportedException("Over a network a page has an address. Open it with visitor.VisitAsync(\"/…\").");

    public async Task<string> VisitAsync(TestVisitor visitor, string address, CancellationToken ct)
    {
        using var response = await ClientOf(visitor).GetAsync(new Uri(application.Address, address), ct);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            return await response.Content.ReadAsStringAsync(ct);
        }

        throw new EventRefusedException($"The page {address}", (await ReadAsync(response, ct)).Outcome);
    }

    public async Task<IConnection> ConnectAsync(TestVisitor visitor, Action<string, WireAnswer> push, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Known.Cookies;
        foreach (var (name, value) in application.Identify(visitor))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        var address = new UriBuilder(At(Wire.SocketPath));
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        await socket.ConnectAsync(address.Uri, ct);
        return new SocketConnection(socket, push);
    }

    public Task SettleAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private static HttpContent Body(WireEvent @event)
    {
        List<KeyValuePair<string, string?>> names =
        [
            new(Wire.Fields.Event, @event.Event),
            new(Wire.Fields.State, @event.State),
            new(Wire.Fields.EventId, @event.EventId),
            new(Wire.Fields.EventRevision, @event.ShownRevision?.ToString(CultureInfo.InvariantCulture)),
        ];
        if (@event.Payload.Fields is { } fields)
        {
            var given = names.Where(name => name.Value is not null).Select(name => KeyValuePair.Create(name.Key, name.Value!));
            return new StringContent(FormText.Write([.. given, .. fields]), Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        var json = new JsonObject(names.Where(name => name.Value is not null).Select(name => KeyValuePair.Create(name.Key, (JsonNode?)name.Value)))
        {
            [Wire.Fields.EventRevision] = @event.ShownRevision,
            [Wire.Fields.Payload] = JsonNode.Parse(@event.Payload.Json!),
        };
        return new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
    }

    private static async Task<WireAnswer> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadAsStringAsync(ct);
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
        {
            return new(new() { Status = status, Error = text.Length <= 500 ? text : text[..500] });
        }

        using var document = JsonDocument.Parse(text);
        return WireJson.Read(document.RootElement, status, response.Headers.RetryAfter?.Delta);
    }

    private HttpClient ClientOf(TestVisitor visitor) => _clients.GetOrAdd(visitor.Known, known =>
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = known.Cookies, AllowAutoRedirect = false });
        foreach (var (name, value) in application.Identify(visitor))
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        return client;
    });

    private Uri At(string path) => new($"{application.Address.ToString().TrimEnd('/')}{path}");

    private string Seal(ComponentDescriptor component, ReadOnlyMemory<byte> parameters) => application.Services.GetRequiredService<SnapshotSeal>().Seal(new()
    {
        Component = component.Name,
        Id = InstanceId.New(component.Name),
        SchemaVersion = component.SchemaVersion,
        IssuedAt = application.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        Revision = 0,
        Parameters = parameters,
    });
}
