using System.Security.Claims;

namespace ComponentFramework;

/// <summary>Whoever is looking: a signed-in user, or the holder of the visitor cookie. Not safe for use by several threads at once.</summary>
public sealed class Visitor
{
    private readonly VisitorOrigin _origin;
    private readonly string? _idAtFirst;
    private ClaimsPrincipal? _user;
    private string? _id;

    /// <summary>A visitor who is known already, or will be when something first asks for <see cref="Id"/>.</summary>
    /// <param name="user">The principal; an unauthenticated one for somebody who has not signed in.</param>
    /// <param name="id">The stable id, or null when there is none yet.</param>
    /// <param name="issue">Makes an id for a visitor who has none, for example by setting a cookie.</param>
    /// <param name="throttleKey">Counts rate limits for a visitor without an id, for example the address of the client.</param>
    public Visitor(ClaimsPrincipal user, string? id, Func<string>? issue = null, string? throttleKey = null)
        : this(user ?? throw new ArgumentNullException(nameof(user)), id, new Given(issue, throttleKey ?? "unknown"))
    {
    }

    /// <param name="user">Null for somebody who has not signed in.</param>
    /// <param name="id">The stable id, or null when there is none yet.</param>
    /// <param name="origin">Tells the rest when it is asked for.</param>
    internal Visitor(ClaimsPrincipal? user, string? id, VisitorOrigin origin)
    {
        _user = user;
        _id = _idAtFirst = id;
        _origin = origin;
    }

    /// <summary>The signed-in user's principal; its claims are those of the request or of the socket's handshake.</summary>
    public ClaimsPrincipal User => _user ??= new(new ClaimsIdentity());

    /// <summary>Whether <see cref="User"/> is authenticated.</summary>
    public bool IsSignedIn => _user?.Identity?.IsAuthenticated == true;

    /// <summary>
    /// The id that stays the same for all tabs and visits. Asking for it makes one, and so a cookie, for an anonymous
    /// visitor who had none.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no id, and nothing to make one with.</exception>
    public string Id => _id ??= _origin.IssueId()
        ?? throw new InvalidOperationException("This visitor has no id, and nothing here can make one. Give the Visitor an id, or a function that makes one.");

    /// <summary>The id if there is one by now: another part of the same request may have asked for it first.</summary>
    internal string? KnownId => _id ?? _origin.IssuedId;

    /// <summary>The authentication schemes that <see cref="User"/> was authenticated with.</summary>
    internal IReadOnlyList<string> Schemes { get; init; } = [];

    /// <summary>What rate limits count: an id that is given out meanwhile does not start a new budget.</summary>
    internal string ThrottleKey => _idAtFirst ?? _origin.ThrottleKey;

    /// <summary>Whose part of what is shared this visitor uses.</summary>
    internal VisitorShare Share => new(ThrottleKey, Times: 1);

    private sealed class Given(Func<string>? issue, string throttleKey) : VisitorOrigin
    {
        public override string ThrottleKey => throttleKey;

        public override string? IssueId() => issue?.Invoke();
    }
}
