using System.Text.Json;
using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

/// <summary>The road from the shop back to one visitor's pages. While it is closed, answers and pushes wait on it, in order.</summary>
internal sealed class ReturnRoad
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _waiting = new();
    private readonly List<string> _sent = [];
    private (int Status, string Code, string Error)? _refusal;
    private bool _isClosed;

    /// <summary>The events that the visitor's pages have sent, in order.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    /// <param name="visitor">Whose pages, those opened from now on.</param>
    /// <param name="isLive">Whether sockets are let through; events go over HTTP otherwise.</param>
    public static async Task<ReturnRoad> OfAsync(BrowserVisitor visitor, bool isLive = true)
    {
        var road = new ReturnRoad();
        await visitor.Context.RouteWebSocketAsync("**/ws/components", page => road.Join(page, isLive));
        await visitor.Context.RouteAsync("**/components/*", road.PassAsync);
        return road;
    }

    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>Lets everything through that waits, and what comes from now on.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _isClosed = false;
            while (_waiting.TryDequeue(out var go))
            {
                go();
            }
        }
    }

    /// <summary>The next event does not reach the shop; this is its answer.</summary>
    public void RefuseNext(int status, string code, string error)
    {
        lock (_gate)
        {
            _refusal = (status, code, error);
        }
    }

    private void Join(IWebSocketRoute page, bool isLive)
    {
        if (!isLive)
        {
            _ = page.CloseAsync();
            return;
        }

        var shop = page.ConnectToServer();
        shop.OnMessage(frame => Pass(() => page.Send(frame.Text!)));
        page.OnMessage(frame =>
        {
            var said = JsonElement.Parse(frame.Text!);
            if (said.GetProperty("type").GetString() == "event" && Refuses(said.GetProperty("event").GetString()!) is var (status, code, error))
            {
                var answer = JsonSerializer.Serialize(new { type = "error", @ref = said.GetProperty("ref").GetInt64(), id = said.GetProperty("id").GetString(), status, code, error });
                Pass(() => page.Send(answer));
                return;
            }

            shop.Send(frame.Text!);
        });
    }

    private async Task PassAsync(IRoute route)
    {
        if (Field(route.Request.PostData, "event") is { } name && Refuses(name) is var (status, code, error))
        {
            await UntilOpenAsync();
            await route.FulfillAsync(new() { Status = status, ContentType = "application/problem+json", Body = JsonSerializer.Serialize(new { status, code, error }) });
            return;
        }

        var answer = await route.FetchAsync();
        await UntilOpenAsync();
        await route.FulfillAsync(new() { Response = answer });
    }

    private (int Status, string Code, string Error)? Refuses(string name)
    {
        lock (_gate)
        {
            _sent.Add(name);
            var refusal = _refusal;
            _refusal = null;
            return refusal;
        }
    }

    private Task UntilOpenAsync()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Pass(open.SetResult);
        return open.Task;
    }

    private void Pass(Action go)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                _waiting.Enqueue(go);
                return;
            }

            go();
        }
    }

    private static string? Field(string? form, string name) => (form ?? "").Split('&')
        .Select(field => field.Split('='))
        .Where(field => field[0] == name)
        .Select(field => Uri.UnescapeDataString(field[1]))
        .FirstOrDefault();
}
