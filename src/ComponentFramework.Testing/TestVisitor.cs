using System.Net;
using System.Security.Claims;
using ComponentFramework.Limits;
using ComponentFramework.Testing.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Testing;

/// <summary>Somebody who looks at pages. Made with <see cref="ComponentHost.As(string, string[], string[])"/> or <see cref="ComponentHost.AsAnonymous"/>.</summary>
public sealed class TestVisitor
{
    private readonly Identity _identity;

    private TestVisitor(ComponentHost host, Identity identity)
    {
        Host = host;
        _identity = identity;
    }

    /// <summary>The machine that answers this visitor's requests.</summary>
    public ComponentHost Host { get; }

    /// <summary>The principal that components see.</summary>
    public ClaimsPrincipal User => _identity.User;

    /// <summary>Whether the visitor is known by an id already: always for somebody who signed in, else once a component asked for it.</summary>
    public bool HasId => _identity.Known is not null;

    /// <summary>The visitor's id, the same for the whole test; asking for it gives an anonymous visitor one.</summary>
    /// <exception cref="NotSupportedException">A running application gives anonymous visitors their ids, and tells nobody.</exception>
    public string Id => HasId || !Host.IsRemote ? _identity.Id : throw new NotSupportedException("Only the running application knows the id of an anonymous visitor.");

    /// <summary>The same visitor at another machine.</summary>
    /// <param name="machine">The machine that answers from now on.</param>
    public TestVisitor On(ComponentHost machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return new(machine, _identity);
    }

    /// <summary>Mounts a component for this visitor, on a page of its own.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="composition">Parameters and slots, made with the component's <c>Compose</c>; none for a component that needs none.</param>
    /// <exception cref="EventRefusedException">The component refused.</exception>
    public Task<MountedComponent<TComponent>> MountAsync<TComponent>(Composition? composition = null)
        where TComponent : Component => Host.MountAsync<TComponent>(this, composition);

    /// <summary>Mounts a component with parameters out of an address, as an endpoint of its own does: over the transport that counts rate limits.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="routeValues">Parameters by name, as the address has them.</param>
    /// <exception cref="EventRefusedException">The component refused.</exception>
    public Task<MountedComponent<TComponent>> FetchAsync<TComponent>(params (string Name, string Value)[] routeValues)
        where TComponent : Component => Host.FetchAsync<TComponent>(this, routeValues);

    /// <summary>Opens a whole page, layouts and components included, and fills its holes as a browser does.</summary>
    /// <param name="model">The page's model, as <c>Pages.Show</c> takes it.</param>
    /// <exception cref="EventRefusedException">A component refused, so there is no page.</exception>
    public Task<TestPage> OpenAsync(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Host.OpenAsync(this, model);
    }

    /// <summary>Opens a page of a running application by its address, and fills its holes as a browser does.</summary>
    /// <param name="address">The path, with its query.</param>
    /// <exception cref="EventRefusedException">The application answered with something else than a page.</exception>
    public Task<TestPage> VisitAsync(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return Host.VisitAsync(this, address);
    }

    /// <inheritdoc/>
    public override string ToString() => _identity.Known ?? "an anonymous visitor";

    internal static TestVisitor SignedIn(ComponentHost host, string name, string[] roles, string[] policies)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, name),
            new(ClaimTypes.Name, name),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
            .. policies.Select(GrantedAccess.Policy),
        ];
        return SignedIn(host, new ClaimsPrincipal(new ClaimsIdentity(claims, "test")), $"u-{name}");
    }

    internal static TestVisitor SignedIn(ComponentHost host, ClaimsPrincipal user, string id) => new(host, new(user, id));

    internal static TestVisitor Anonymous(ComponentHost host) => new(host, new(new ClaimsPrincipal(new ClaimsIdentity()), null));

    /// <summary>A visitor as one request brings it; an id that is made during the request stays, as a cookie does.</summary>
    internal Visitor ForRequest() => new(_identity.User, _identity.Known, new Origin(Host.Services, _identity));

    internal Identity Known => _identity;

    /// <summary>Who somebody is, whichever machine is asked.</summary>
    internal sealed class Identity(ClaimsPrincipal user, string? known)
    {
        private readonly Lock _gate = new();

        public ClaimsPrincipal User => user;

        public string? Known { get; private set; } = known;

        public CookieContainer Cookies { get; } = new();

        public string Id
        {
            get
            {
                lock (_gate)
                {
                    return Known ??= Reserved;
                }
            }
        }

        /// <summary>The id that an anonymous visitor will be given.</summary>
        public string Reserved { get; } = $"a-{Guid.NewGuid():N}";

        /// <summary>When the id was seen first, by the clock's timestamp.</summary>
        public long? SeenAt { get; set; }
    }

    /// <summary>All visitors of a test come from one address, and their ids grow old as cookies do.</summary>
    private sealed class Origin : VisitorOrigin
    {
        private readonly Identity _identity;
        private readonly TimeProvider _time;

        public Origin(IServiceProvider services, Identity identity)
        {
            _identity = identity;
            _time = services.GetRequiredService<TimeProvider>();
            var options = services.GetRequiredService<IOptions<ComponentFrameworkOptions>>().Value;
            Address = new("address of the test", options.FreshVisitorsPerAddress, options.VisitorsPerAddress);
            if (identity.Known is not null)
            {
                identity.SeenAt ??= _time.GetTimestamp();
            }
        }

        public override ClientAddress Address { get; }

        public override bool IsFresh => _identity.SeenAt is not { } seen || _time.GetElapsedTime(seen) < FreshFor;

        public override string ReserveId() => _identity.Reserved;

        public override string IssueId()
        {
            _identity.SeenAt ??= _time.GetTimestamp();
            return _identity.Id;
        }
    }
}
