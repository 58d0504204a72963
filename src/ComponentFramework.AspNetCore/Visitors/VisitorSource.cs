using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>Tells who is looking: the signed-in user, or the holder of the visitor cookie. One id for each request.</summary>
internal sealed class VisitorSource(VisitorCookie cookie, ClientAddresses addresses, TimeProvider time)
{
    /// <summary>What stands before a user's id, so that no user can have the id of an anonymous visitor.</summary>
    public const string UserPrefix = "u-";

    public Visitor Of(HttpContext context, IReadOnlyList<string>? schemes = null)
    {
        // Not context.User, which makes a principal for everybody who has none.
        var user = context.Features.Get<IHttpAuthenticationFeature>()?.User;
        return Named(context, user)?.Visitor ?? new Sender(this, context, user, schemes).Visitor;
    }

    /// <summary>What is shown after this, in the same request too, belongs to a visitor whom nobody has seen before.</summary>
    public void Forget(HttpContext context)
    {
        cookie.Delete(context);
        context.Features.Set<Sender>(null);
    }

    private IssuedId? ReadCookie(HttpContext context) => cookie.Read(context);

    private FreshSpell Begin(IssuedId issued) => new(issued, time);

    private FreshSpell Issue(HttpContext context, string id)
    {
        cookie.Write(context, id);
        return Begin(new(id, time.GetUtcNow()));
    }

    private ClientAddress AddressOf(HttpContext context) => addresses.Of(context);

    /// <summary>Who was given an id in this request; nobody was while no cookie has been set, and only then is looking it up worth its price.</summary>
    private static Sender? Named(HttpContext context, ClaimsPrincipal? user) =>
        context.Response.Headers.SetCookie.Count > 0 && context.Features.Get<Sender>() is { } known && known.Is(user) ? known : null;

    private static string? UserId(ClaimsPrincipal user) =>
        (user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub")) is { Length: > 0 } id ? UserPrefix + id : null;

    private static string[] SchemesOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme is { } scheme ? [scheme] : [];

    /// <summary>Who sends a request. What costs something is found out when it is asked for.</summary>
    private sealed class Sender : VisitorOrigin
    {
        private readonly VisitorSource _source;
        private readonly HttpContext _context;
        private readonly ClaimsPrincipal? _user;
        private readonly IssuedId? _brought;
        private FreshSpell? _spell;
        private string? _reserved;
        private bool _hasAsked;

        public Sender(VisitorSource source, HttpContext context, ClaimsPrincipal? user, IReadOnlyList<string>? schemes)
        {
            (_source, _context, _user) = (source, context, user);
            if (IsSignedIn(user))
            {
                Visitor = new(user, UserId(user), this) { Schemes = schemes ?? SchemesOf(context) };
                return;
            }

            _brought = source.ReadCookie(context);
            Visitor = new(user, _brought?.Id, this);
        }

        public Visitor Visitor { get; }

        [field: MaybeNull]
        public override ClientAddress Address => field ??= _source.AddressOf(_context);

        public override bool IsFresh => (_brought is { } issued ? _spell ??= _source.Begin(issued) : _spell) is not { IsOver: true };

        public override string? IssuedId => Named(_context, _user) is { } first && first != this ? first.Visitor.KnownId : null;

        /// <summary>Whether it is still the same one: signing in, in the middle of a request, makes another visitor.</summary>
        public bool Is(ClaimsPrincipal? user) => user == _user || (_user is null && !IsSignedIn(user));

        public override string ReserveId() => _reserved ??= VisitorCookie.NewId();

        public override void Ask()
        {
            if (!_hasAsked)
            {
                _hasAsked = true;
                PersonalAnswer.Mark(_context);
            }
        }

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

            var id = ReserveId();
            _spell = _source.Issue(_context, id);
            _context.Features.Set(this);
            return id;
        }

        private static bool IsSignedIn([NotNullWhen(true)] ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true;
    }
}
