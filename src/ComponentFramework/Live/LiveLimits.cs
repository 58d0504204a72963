using ComponentFramework.Dispatching;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Live;

/// <summary>What visitors may hold and do with live components on this machine.</summary>
internal sealed class LiveLimits(ComponentRates rates, IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>A browser that was cut off holds what it had until its socket is found dead, and that takes about so long.</summary>
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(30);

    private readonly ShareTurns _turns = new(options.Value.MaxPushesAtOncePerVisitor, options.Value.FreshVisitorsPerAddress);

    public ShareQuota Sockets { get; } = new(options.Value.MaxSocketsPerVisitor);

    public ShareQuota Components { get; } = new(options.Value.MaxLiveComponentsPerVisitor);

    public int ComponentsPerConnection => options.Value.MaxComponentsPerConnection;

    /// <summary>Counts a handshake and a socket. Disposing gives the socket back.</summary>
    /// <exception cref="RefusalException">There are too many already.</exception>
    public IDisposable HoldSocket(Visitor visitor)
    {
        rates.TakeMount(visitor);
        return Sockets.TryHold(() => visitor.Shares) ?? throw Full("There are too many open pages. Please close some.");
    }

    /// <summary>Counts a live component. Disposing gives it back.</summary>
    /// <exception cref="RefusalException">There are too many already.</exception>
    public IDisposable HoldComponent(Visitor visitor) =>
        Components.TryHold(() => visitor.Shares) ?? throw Full("There are too many live components on open pages. Please close some.");

    /// <summary>Waits until a run of this visitor's live components, which nobody waits for with a finger on a button, may begin.</summary>
    public ValueTask<IDisposable> TakeTurnAsync(Visitor visitor, CancellationToken ct) => _turns.TakeAsync(visitor.Shares, ct);

    private static RefusalException Full(string error) => new(new(429, Wire.Codes.RateLimited, error) { RetryAfter = UntilNextTry });
}
