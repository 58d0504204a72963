using System.Security.Claims;

namespace ComponentFramework;

/// <summary>Whoever is looking: a signed-in user, or the holder of the visitor cookie. Not safe for use by several threads at once.</summary>
public sealed class Visitor
{
    private readonly Func<string>? _issue;
    private string? _id;

    /// <summary>A visitor who is known already, or will be when something first asks for <see cref="Id"/>.</summary>
    /// <param name="user">The principal; an unauthenticated one for somebody who has not signed in.</param>
    /// <param name="id">The stable id, or null when there is none yet.</param>
    /// <param name="issue">Makes an id for a visitor who has none, for example by setting a cookie.</param>
    /// <param name="throttleKey">Counts rate limits for a visitor without an id, for example the address of the client.</param>
    public Visitor(ClaimsPrincipal user, string? id, Func<string>? issue = null, string? throttleKey = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        User = user;
        _id = id;
        _issue = issue;
        ThrottleKey = id ?? throttleKey ?? "unknown";
    }

    /// <summary>The signed-in user's principal; its claims are those of the request or of the socket's handshake.</summary>
    public ClaimsPrincipal User { get; }

    /// <summary>Whether <see cref="User"/> is authenticated.</summary>
    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    /// <summary>
    /// The id that stays the same for all tabs and visits. Asking for it makes one, and so a cookie, for an anonymous
    /// visitor who had none.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no id, and nothing to make one with.</exception>
    public string Id => _id ??= _issue?.Invoke()
        ?? throw new InvalidOperationException("This visitor has no id, and nothing here can make one. Give the Visitor an id, or a function that makes one.");

    internal string? KnownId => _id;

    /// <summary>The authentication schemes that <see cref="User"/> was authenticated with.</summary>
    internal IReadOnlyList<string> Schemes { get; init; } = [];

    internal string ThrottleKey { get; }
}
