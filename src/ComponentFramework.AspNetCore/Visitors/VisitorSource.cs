using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>Tells who is looking: the signed-in user, or the holder of the visitor cookie. One visitor for each request.</summary>
internal sealed class VisitorSource(VisitorCookie cookie)
{
    /// <summary>What stands before a user's id, so that no user can have the id of an anonymous visitor.</summary>
    public const string UserPrefix = "u-";

    public Visitor Of(HttpContext context, IReadOnlyList<string>? schemes = null)
    {
        if (context.Features.Get<Known>() is { } known && known.Visitor.User == context.User)
        {
            return known.Visitor;
        }

        var visitor = Make(context, schemes);
        context.Features.Set(new Known(visitor));
        return visitor;
    }

    /// <summary>A replayed answer belongs to a visitor whose first answer, and the cookie in it, may have been lost.</summary>
    public void Adopt(HttpContext context, string? visitorId)
    {
        if (visitorId is not null && VisitorCookie.IsAnonymousId(visitorId) && Of(context).KnownId is null)
        {
            cookie.Write(context, visitorId);
        }
    }

    /// <summary>What is shown after this, in the same request too, belongs to a visitor whom nobody has seen before.</summary>
    public void Forget(HttpContext context)
    {
        cookie.Delete(context);
        context.Features.Set<Known>(null);
    }

    private Visitor Make(HttpContext context, IReadOnlyList<string>? schemes)
    {
        var user = context.User;
        var address = AddressOf(context.Connection.RemoteIpAddress);
        if (user.Identity?.IsAuthenticated == true)
        {
            return new(user, UserId(user), Unnamed, address) { Schemes = schemes ?? SchemesOf(context) };
        }

        return new(user, cookie.Read(context), () => cookie.Issue(context), address);
    }

    private static string? UserId(ClaimsPrincipal user) =>
        (user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub")) is { Length: > 0 } id ? UserPrefix + id : null;

    private static string Unnamed() => throw new InvalidOperationException(
        "The signed-in user has neither a name identifier nor a 'sub' claim, so there is no id to know the visitor by. Add a claim of the type ClaimTypes.NameIdentifier when signing in.");

    private static string[] SchemesOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme is { } scheme ? [scheme] : [];

    /// <summary>One household has a whole network of IPv6 addresses, so only the network's part counts.</summary>
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "address unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"address {Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}"
            : $"address {address}";
    }

    private sealed record Known(Visitor Visitor);
}
