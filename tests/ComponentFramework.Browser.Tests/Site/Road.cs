using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>The road between browser and components: notes every request, and does to it what a test wants.</summary>
internal sealed class Road
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private readonly ConcurrentDictionary<HttpContext, bool> _sockets = new();
    private int _refusedSockets;

    public ConcurrentQueue<SiteRequest> Requests { get; } = new();

    /// <summary>Whether sockets are let through.</summary>
    public bool AllowsSockets { get; set; } = true;

    /// <summary>Takes the next socket in the server's place.</summary>
    public ScriptedSocket? Script { get; set; }

    public int OpenSockets => _sockets.Count;

    public int RefusedSockets => Volatile.Read(ref _refusedSockets);

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Cuts every open socket, as a network does that breaks.</summary>
    public void CutSockets()
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Abort();
        }
    }

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == "/ws/components")
        {
            await PassSocketAsync(context, next);
        }
        else if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/components", out var component))
        {
            await PassRequestAsync(context, await ReadAsync(context.Request, component.Value!.Trim('/')), next);
        }
        else
        {
            await next(context);
        }
    }

    private async Task PassSocketAsync(HttpContext context, RequestDelegate next)
    {
        if (!AllowsSockets)
        {
            Interlocked.Increment(ref _refusedSockets);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        _sockets[context] = true;
        try
        {
            await (Script?.AcceptAsync(context) ?? next(context));
        }
        finally
        {
            _sockets.TryRemove(context, out _);
        }
    }

    private async Task PassRequestAsync(HttpContext context, SiteRequest request, RequestDelegate next)
    {
        var fault = Take(request);
        Requests.Enqueue(request);
        await (fault?.Until ?? Task.CompletedTask);
        if (fault is null or { IsLost: false, Status: null, IsAnswerLost: false })
        {
            await next(context);
        }
        else if (fault.Status is { } status)
        {
            await AnswerAsync(context.Response, fault, status);
        }
        else
        {
            await LoseAsync(context, fault, next);
        }
    }

    private static async Task LoseAsync(HttpContext context, Fault fault, RequestDelegate next)
    {
        if (fault.IsAnswerLost)
        {
            context.Response.Body = Stream.Null;
            await next(context);
        }

        context.Abort();
    }

    private static Task AnswerAsync(HttpResponse response, Fault fault, int status)
    {
        response.StatusCode = status;
        if (fault.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = $"{seconds}";
        }

        if (fault.Html is { } html)
        {
            response.ContentType = "text/html; charset=utf-8";
            return response.WriteAsync(html);
        }

        response.ContentType = "application/problem+json";
        return response.WriteAsync($$"""{"status":{{status}},"code":"{{fault.Code}}","error":"{{fault.Error}}","traceId":"0"}""");
    }

    private static async Task<SiteRequest> ReadAsync(HttpRequest request, string component)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        using var form = new FormReader(await reader.ReadToEndAsync());
        request.Body.Position = 0;
        List<KeyValuePair<string, string>> fields = [];
        while (form.ReadNextPair() is { } field)
        {
            fields.Add(field);
        }

        return new(component, fields, request.Headers["HX-Request"], request.Headers.Accept, request.Headers["Component-Shown"], Environment.TickCount64);
    }

    private Fault? Take(SiteRequest request)
    {
        lock (_gate)
        {
            var fault = _faults.Find(fault => fault.Of?.Invoke(request) ?? true);
            if (fault is { Stays: false })
            {
                _faults.Remove(fault);
            }

            return fault;
        }
    }
}
