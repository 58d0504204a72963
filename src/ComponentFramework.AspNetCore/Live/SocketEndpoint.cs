using System.Net.WebSockets;
using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.AspNetCore.Endpoints;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Broadcasting;
using ComponentFramework.Dispatching;
using ComponentFramework.Live;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Takes the socket of a page and keeps it for as long as its visitor stays who they are.</summary>
internal sealed class SocketEndpoint(
    Dispatcher dispatcher,
    GroupSubscriptions groups,
    LiveLimits limits,
    VisitorSource visitors,
    LiveConnections connections,
    HtmlStore store,
    CrossSite crossSite,
    AnswerWriter answers,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    IOptions<ComponentFrameworkOptions> options,
    IOptions<ComponentFrameworkWebOptions> web,
    ILogger<SocketEndpoint> log)
{
    /// <summary>RFC 6455's registry: the server wants the browser to connect again.</summary>
    private const WebSocketCloseStatus ServiceRestart = (WebSocketCloseStatus)1012;

    public Task ConnectAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return answers.RefuseAsync(context, Refusals.RequestMalformed("This address takes WebSocket connections only."));
        }

        return crossSite.Refuse(context.Request) is { } refusal ? answers.RefuseAsync(context, refusal) : AcceptAsync(context);
    }

    private async Task AcceptAsync(HttpContext context)
    {
        var visitor = visitors.Of(context);

        // A live connection needs to know whose it is, and this is the last moment for a cookie.
        _ = visitor.Id;

        // Events that are under way when the connection ends go on, and the request they would tell of it is gone by then.
        visitor.Ask();
        IDisposable held;
        try
        {
            held = limits.HoldSocket(visitor);
        }
        catch (RefusalException full)
        {
            await answers.RefuseAsync(context, full.Refusal);
            return;
        }

        using (held)
        {
            await KeepAsync(context, visitor);
        }
    }

    private async Task KeepAsync(HttpContext context, Visitor visitor)
    {
        // Frames are not compressed: compression next to secrets leaks them by length, and its state costs memory for each connection.
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            DangerousEnableCompression = false,
            KeepAliveInterval = web.Value.PingInterval,
            KeepAliveTimeout = web.Value.SocketTimeout,
        });
        var rates = EndpointRate.Of(context);
        var pathBase = context.Request.PathBase.Value ?? "";
        await using var connection = new Connection(
            socket,
            new(options.Value.MaxFrameBytes, options.Value.MaxFramesPerTenSeconds, web.Value.SocketTimeout, time),
            store,
            visitor.Share,
            page => new(dispatcher, groups, limits, visitor, pathBase, page) { EndpointRates = rates },
            log);
        await using var stopping = lifetime.ApplicationStopping.Register(() => connection.Close(WebSocketCloseStatus.EndpointUnavailable, "The server stops."));
        await using var expiry = EndWithTicket(context, connection);
        await using var end = await WatchAsync(visitor, connection);
        await connection.RunAsync();
    }

    private async Task<IAsyncDisposable?> WatchAsync(Visitor visitor, Connection connection)
    {
        try
        {
            return await connections.WatchAsync(visitor.Id, () => connection.Close(ServiceRestart, "The visitor has changed."), CancellationToken.None);
        }
        catch (IOException failure)
        {
            // Components cannot be joined either as long as the channel layer is away, so nothing is missed.
            Log.VisitorNotWatched(log, failure);
            return null;
        }
    }

    /// <summary>A sign-in that ends ends for open pages as well; they connect again with the cookie they have by then.</summary>
    private ITimer? EndWithTicket(HttpContext context, Connection connection)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } expires)
        {
            return null;
        }

        var rest = expires - time.GetUtcNow();
        var longest = TimeSpan.FromDays(40);
        return time.CreateTimer(
            _ => connection.Close(ServiceRestart, "The sign-in has ended."),
            null,
            rest < TimeSpan.Zero ? TimeSpan.Zero : rest < longest ? rest : longest,
            Timeout.InfiniteTimeSpan);
    }
}
