using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Crowd;

/// <summary>The socket of one page.</summary>
internal sealed class Tab : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Dictionary<int, TaskCompletionSource<bool>> _asked = [];
    private readonly SemaphoreSlim _sending = new(1);
    private int _reference;

    private Tab(Person person)
    {
        _socket.Options.Cookies = person.Cookies;
        _socket.Options.SetRequestHeader("X-Forwarded-For", person.Address);
    }

    /// <summary>Null when the server refuses it.</summary>
    public static async Task<Tab?> TryOpenAsync(Person person)
    {
        var tab = new Tab(person);
        try
        {
            await tab._socket.ConnectAsync(new UriBuilder(person.Site) { Scheme = "ws", Path = "/ws/components" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            tab.Dispose();
            return null;
        }

        _ = tab.ReadAsync();
        return tab;
    }

    /// <summary>Whether the component was let in.</summary>
    public Task<bool> JoinAsync(Copy copy) => AskAsync(reference => new { type = "join", @ref = reference, id = copy.Id, component = "cart", state = copy.State, delta = true });

    /// <summary>Whether the event was answered with an update.</summary>
    public Task<bool> ClickAsync(Copy copy) => AskAsync(reference => new { type = "event", @ref = reference, id = copy.Id, @event = "add" });

    public void Dispose() => _socket.Dispose();

    private async Task<bool> AskAsync(Func<int, object> frame)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _sending.WaitAsync();
        try
        {
            var reference = ++_reference;
            lock (_asked)
            {
                _asked[reference] = answer;
            }

            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame(reference)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task;
    }

    /// <summary>Looks at the beginning of each frame only, to leave the processor to the server.</summary>
    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (var isFirst = true; ;)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (isFirst)
                {
                    Take(Encoding.UTF8.GetString(buffer, 0, Math.Min(part.Count, 64)));
                }

                isFirst = part.EndOfMessage;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
        }

        lock (_asked)
        {
            foreach (var asked in _asked.Values)
            {
                asked.TrySetResult(false);
            }
        }
    }

    private void Take(string frame)
    {
        var at = frame.IndexOf("\"ref\":", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        at += 6;
        var end = at;
        while (char.IsAsciiDigit(frame[end]))
        {
            end++;
        }

        TaskCompletionSource<bool>? asked;
        lock (_asked)
        {
            _asked.Remove(int.Parse(frame.AsSpan(at, end - at)), out asked);
        }

        asked?.TrySetResult(!frame.StartsWith("{\"type\":\"error\"", StringComparison.Ordinal));
    }
}
