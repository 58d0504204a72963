using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>Tells who is looking: the signed-in user, or the holder of the visitor cookie. One id for each request.</summary>
internal sealed class VisitorSource(VisitorCookie cookie)
{
    /// <summary>What stands before a user's id, so that no user can have the id of an anonymous visitor.</summary>
    public const string UserPrefix = "u-";

    public Visitor Of(HttpContext context, IReadOnlyList<string>? schemes = null)
    {
        // Not context.User, which makes a principal for everybody who has none.
        var user = context.Features.Get<IHttpAuthenticationFeature>()?.User;
        return Named(context, user)?.Visitor ?? new Sender(context, cookie, user, schemes).Visitor;
    }

    /// <summary>What is shown after this, in the same request too, belongs to a visitor whom nobody has seen before.</summary>
    public void Forget(HttpContext context)
    {
        cookie.Delete(context);
        context.Features.Set<Sender>(null);
    }

    /// <summary>Who was given an id in this request; nobody was while no cookie has been set, and only then is looking it up worth its price.</summary>
    private static Sender? Named(HttpContext context, ClaimsPrincipal? user) =>
        context.Response.Headers.SetCookie.Count > 0 && context.Features.Get<Sender>() is { } known && known.Is(user) ? known : null;

    private static string? UserId(ClaimsPrincipal user) =>
        (user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub")) is { Length: > 0 } id ? UserPrefix + id : null;

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

    /// <summary>Who sends a request. What costs something is found out when it is asked for.</summary>
    private sealed class Sender : VisitorOrigin
    {
        private readonly HttpContext _context;
        private readonly VisitorCookie _cookie;
        private readonly ClaimsPrincipal? _user;
        private string? _address;

        public Sender(HttpContext context, VisitorCookie cookie, ClaimsPrincipal? user, IReadOnlyList<string>? schemes)
        {
            (_context, _cookie, _user) = (context, cookie, user);
            Visitor = IsSignedIn(user)
                ? new(user, UserId(user), this) { Schemes = schemes ?? SchemesOf(context) }
                : new(user, cookie.Read(context), this);
        }

        public Visitor Visitor { get; }

        public override string ThrottleKey => _address ??= AddressOf(_context.Connection.RemoteIpAddress);

        public override string? IssuedId => Named(_context, _user) is { } first && first != this ? first.Visitor.KnownId : null;

        /// <summary>Whether it is still the same one: signing in, in the middle of a request, makes another visitor.</summary>
        public bool Is(ClaimsPrincipal? user) => user == _user || (_user is null && !IsSignedIn(user));

        public override string IssueId()
        {
            if (IsSignedIn(_user))
            {
                throw new InvalidOperationException(
                    "The signed-in user has neither a name identifier nor a 'sub' claim, so there is no id to know the visitor by. Add a claim of the type ClaimTypes.NameIdentifier when signing in.");
            }

            if (Named(_context, _user) is { } first)
            {
                return first.Visitor.Id;
            }

            var id = _cookie.Issue(_context);
            _context.Features.Set(this);
            return id;
        }

        private static bool IsSignedIn([NotNullWhen(true)] ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true;
    }
}
