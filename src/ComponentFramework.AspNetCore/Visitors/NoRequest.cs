using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>
/// The request that what is shared between visitors is made in: none. Code that finds it tells its author so, instead of taking the visitor
/// for somebody who has not signed in.
/// </summary>
internal sealed class NoRequest : HttpContext
{
    public static readonly NoRequest Instance = new();

    private NoRequest()
    {
    }

    public override IFeatureCollection Features => throw Missing(nameof(Features));

    public override HttpRequest Request => throw Missing(nameof(Request));

    public override HttpResponse Response => throw Missing(nameof(Response));

    public override ConnectionInfo Connection => throw Missing(nameof(Connection));

    public override WebSocketManager WebSockets => throw Missing(nameof(WebSockets));

    public override ClaimsPrincipal User
    {
        get => throw Missing(nameof(User));
        set => throw Missing(nameof(User));
    }

    public override IDictionary<object, object?> Items
    {
        get => throw Missing(nameof(Items));
        set => throw Missing(nameof(Items));
    }

    public override IServiceProvider RequestServices
    {
        get => throw Missing(nameof(RequestServices));
        set => throw Missing(nameof(RequestServices));
    }

    public override CancellationToken RequestAborted
    {
        get => throw Missing(nameof(RequestAborted));
        set => throw Missing(nameof(RequestAborted));
    }

    public override string TraceIdentifier
    {
        get => throw Missing(nameof(TraceIdentifier));
        set => throw Missing(nameof(TraceIdentifier));
    }

    public override ISession Session
    {
        get => throw Missing(nameof(Session));
        set => throw Missing(nameof(Session));
    }

    public override void Abort() => throw Missing(nameof(Abort));

    private static InvalidOperationException Missing(string member) => new(
        $"HttpContext.{member} was asked for where there is no request: a component with [Cache] mounts for all visitors, and predictions are made for all who see the same. Give the component what it needs as a [Parameter], or remove [Cache].");
}
