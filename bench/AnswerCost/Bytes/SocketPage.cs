using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComponentFramework;
using ComponentFramework.Protocol;

namespace AnswerCost.Bytes;

/// <summary>A page's socket with one live component, which asks for operations or does not.</summary>
internal sealed class SocketPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly string _id;
    private int _reference;

    private SocketPage(string id) => _id = id;

    public static async Task<SocketPage> JoinAsync(Uri address, string component, string id, string token, bool takesOperations)
    {
        var page = new SocketPage(id);
        await page._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = Wire.SocketPath }.Uri, CancellationToken.None);
        await page.SayAsync(new() { [Wire.Fields.Type] = Wire.Frames.Join, [Wire.Fields.Component] = component, [Wire.Fields.State] = token, [Wire.Fields.Delta] = takesOperations });
        await page.ReadAsync(Wire.Frames.Joined, null);
        if (takesOperations)
        {
            // Operations start from HTML that this connection was sent.
            await page.SayAsync(new() { [Wire.Fields.Type] = Wire.Frames.Resync });
            await page.ReadAsync(Wire.Frames.Update, Wire.Fields.Html);
        }

        return page;
    }

    /// <summary>Sends an event and returns the frame that answers it.</summary>
    /// <param name="scenario">The event.</param>
    /// <param name="form">The field that the frame has to carry: HTML or operations.</param>
    public async Task<Received> SendAsync(Scenario scenario, string form)
    {
        await SayAsync(new() { [Wire.Fields.Type] = Wire.Frames.Event, [Wire.Fields.Event] = scenario.Event.Name, [Wire.Fields.Payload] = scenario.Payload });
        return await ReadAsync(Wire.Frames.Update, form);
    }

    /// <summary>Returns the next frame, which the server sends of itself.</summary>
    public Task<Received> PushedAsync(string form) => ReadAsync(Wire.Frames.Update, form);

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SayAsync(JsonObject frame)
    {
        frame[Wire.Fields.Ref] = ++_reference;
        frame[Wire.Fields.Id] = _id;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    private async Task<Received> ReadAsync(string type, string? form)
    {
        using var tooLong = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), tooLong.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        using var json = JsonDocument.Parse(frame.ToArray());
        if (json.RootElement.GetProperty(Wire.Fields.Type).GetString() != type || (form is not null && !json.RootElement.TryGetProperty(form, out _)))
        {
            throw new InvalidOperationException($"Expected a frame '{type}' with '{form}', and this came: {json.RootElement}");
        }

        return new(frame.ToArray(), json.RootElement.TryGetProperty(Wire.Fields.State, out var state) ? state.GetString()! : "-");
    }
}
