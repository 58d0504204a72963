using System.Security.Claims;
using ComponentFramework.Limits;

namespace ComponentFramework;

/// <summary>Whoever is looking: a signed-in user, or the holder of the visitor cookie. Not safe for use by several threads at once.</summary>
public sealed class Visitor
{
    private readonly VisitorOrigin _origin;
    private ClaimsPrincipal? _user;
    private string? _id;
    private string? _reservedId;

    /// <summary>A visitor who is known already, or will be when something first asks for <see cref="Id"/>.</summary>
    /// <param name="user">The principal; an unauthenticated one for somebody who has not signed in.</param>
    /// <param name="id">The stable id, or null when there is none yet.</param>
    /// <param name="issue">Makes an id for a visitor who has none, for example by setting a cookie.</param>
    /// <param name="throttleKey">Whom limits count for a visitor without an id, with all others of the same key: for example the address of the client.</param>
    public Visitor(ClaimsPrincipal user, string? id, Func<string>? issue = null, string? throttleKey = null)
        : this(user ?? throw new ArgumentNullException(nameof(user)), id, new Given(issue, throttleKey ?? "unknown", isFresh: id is null))
    {
    }

    /// <param name="user">Null for somebody who has not signed in.</param>
    /// <param name="id">The stable id, or null when there is none yet.</param>
    /// <param name="origin">Tells the rest when it is asked for.</param>
    internal Visitor(ClaimsPrincipal? user, string? id, VisitorOrigin origin)
    {
        _user = user;
        _id = id;
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

    /// <summary>Whose part of what is shared this visitor uses: its own, or that of its address as long as its id is new.</summary>
    internal VisitorShare Share => HasOwnShare ? new(_id!, Times: 1) : FreshShare;

    /// <summary>
    /// Whom a limit counts, the widest first; each of them has to have room. An id that is given out meanwhile does not start a new budget, and
    /// neither do many new ones: those of one address share what the address has.
    /// </summary>
    internal VisitorShare[] Shares => [.. AddressShares, .. OwnShares(_id)];

    /// <summary><see cref="Shares"/>, with the id that a visitor who has none will be given: what it does now counts when it comes back.</summary>
    internal VisitorShare[] SharesToCome => [.. AddressShares, .. OwnShares(_id ?? ReservedId)];

    /// <summary>The shares that visitors of one address have together; none for a user who is known by name.</summary>
    internal VisitorShare[] AddressShares => IsSignedIn && _id is not null ? [] : HasOwnShare ? WholeAddressShares : [.. WholeAddressShares, FreshShare];

    private bool HasOwnShare => _id is not null && (IsSignedIn || !_origin.IsFresh);

    private VisitorShare[] WholeAddressShares => _origin.Address.Visitors == ClientAddress.Unbounded ? [] : [new($"all of {_origin.Address.Key}", _origin.Address.Visitors)];

    private VisitorShare FreshShare => new(_origin.Address.Key, _origin.Address.FreshVisitors);

    private string? ReservedId => IsSignedIn ? null : _reservedId ??= _origin.ReserveId();

    /// <summary>Says that somebody wants to know who is looking, so that the answer is kept for nobody else.</summary>
    internal void Ask() => _origin.Ask();

    /// <summary>Gives the visitor the id that was counted, so that it is somebody known when it comes back.</summary>
    internal void KeepReservedId()
    {
        if (_reservedId is not null && KnownId is null)
        {
            _ = Id;
        }
    }

    private static VisitorShare[] OwnShares(string? id) => id is null ? [] : [new(id, Times: 1)];

    private sealed class Given(Func<string>? issue, string throttleKey, bool isFresh) : VisitorOrigin
    {
        public override ClientAddress Address { get; } = new(throttleKey, FreshVisitors: 1, ClientAddress.Unbounded);

        public override bool IsFresh => isFresh;

        public override string? ReserveId() => null;

        public override string? IssueId() => issue?.Invoke();
    }
}
