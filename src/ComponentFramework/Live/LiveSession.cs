using System.Collections.Concurrent;
using ComponentFramework.Broadcasting;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;

namespace ComponentFramework.Live;

/// <summary>
/// The live components of one connection. The connection owns them: their events come without state and in order, and
/// broadcasts become events on them. Transports give it what they receive and send what it pushes.
/// </summary>
internal sealed class LiveSession(
    Dispatcher dispatcher,
    GroupSubscriptions groups,
    LiveLimits limits,
    Visitor visitor,
    string pathBase,
    ILiveClient client) : ILivePage, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, LiveInstance> _instances = new();
    private readonly ShareQuota _held = new(limits.ComponentsPerConnection);
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Rates that the connection's endpoint asks for, beyond those of the components.</summary>
    public IReadOnlyList<(string Rule, Rate Rate)> EndpointRates { get; init; } = [];

    /// <summary>Takes over an instance from the page. Answers unchanged when the page shows what is true, else with what it should show.</summary>
    /// <param name="id">The id of the instance.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="state">The sealed state that the page shows.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <param name="answered">Given the answer before anything that happens to the instance later is pushed.</param>
    /// <param name="wantsShown">Whether the first answer is to say what the page was sent before.</param>
    public async Task<EventAnswer> JoinAsync(string id, string component, ReadOnlyMemory<byte> state, CancellationToken ct, Func<EventAnswer, ValueTask>? answered = null, bool wantsShown = false)
    {
        IDisposable[] held;
        try
        {
            held = Hold();
        }
        catch (RefusalException full)
        {
            var refused = new EventAnswer { Refusal = full.Refusal };
            await (answered?.Invoke(refused) ?? ValueTask.CompletedTask);
            return refused;
        }

        var instance = new LiveInstance(component, this, dispatcher, groups, limits, held, visitor, pathBase, EndpointRates, client, _ended.Token);
        try
        {
            return await instance.JoinAsync(id, state, wantsShown, ct, answer => TakeAsync(instance, answer, answered));
        }
        catch
        {
            await DropAsync(instance);
            throw;
        }
    }

    /// <summary>Runs an event on an instance that has joined; null when it has not.</summary>
    public Task<EventAnswer>? SendAsync(string id, EventBody body, CancellationToken ct, Func<EventAnswer, ValueTask>? answered = null) =>
        _instances.TryGetValue(id, out var instance) ? instance.SendAsync(body, ct, answered) : null;

    /// <summary>Answers with the whole HTML of an instance that has joined as it is now; null when it has not.</summary>
    public Task<EventAnswer>? ResyncAsync(string id, CancellationToken ct, Func<EventAnswer, ValueTask> answered) =>
        _instances.TryGetValue(id, out var instance) ? instance.ResyncAsync(ct, answered) : null;

    /// <inheritdoc/>
    public async ValueTask PassAsync(IReadOnlyList<string> passed)
    {
        foreach (var parameters in passed)
        {
            foreach (var id in PassedParameters.Ids(parameters))
            {
                if (_instances.TryGetValue(id, out var instance))
                {
                    await instance.PassAsync(parameters);
                }
            }
        }
    }

    public string? ComponentOf(string id) => _instances.TryGetValue(id, out var instance) ? instance.Component : null;

    /// <inheritdoc/>
    public async ValueTask<bool> LeaveAsync(string id)
    {
        if (!_instances.TryRemove(id, out var instance))
        {
            return false;
        }

        await instance.DisposeAsync();
        return true;
    }

    public bool IsIdle => _instances.Values.All(instance => instance.IsIdle);

    public Task WhenIdleAsync() => Task.WhenAll(_instances.Values.Select(instance => instance.WhenIdleAsync()));

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        foreach (var id in _instances.Keys)
        {
            await LeaveAsync(id);
        }
    }

    /// <exception cref="RefusalException">The connection or its visitor has too many.</exception>
    private IDisposable[] Hold()
    {
        var ofConnection = _held.TryHold(static () => [new("connection", Times: 1)])
            ?? throw new RefusalException(new(429, Wire.Codes.RateLimited, $"One connection can hold {limits.ComponentsPerConnection} components."));
        try
        {
            return [ofConnection, limits.HoldComponent(visitor)];
        }
        catch
        {
            ofConnection.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of an instance whose join failed.</summary>
    private async ValueTask DropAsync(LiveInstance instance)
    {
        foreach (var (id, _) in _instances.Where(joined => joined.Value == instance))
        {
            _instances.TryRemove(KeyValuePair.Create(id, instance));
        }

        await instance.DisposeAsync();
    }

    private async ValueTask TakeAsync(LiveInstance instance, EventAnswer answer, Func<EventAnswer, ValueTask>? answered)
    {
        var before = answer.Refusal is null ? Replace(answer.ComponentId, instance) : instance;
        if (before is not null)
        {
            await before.DisposeAsync();
        }

        // The connection may have ended while the join was on its way, and then nobody else lets go of the instance.
        if (_ended.IsCancellationRequested && answer.Refusal is null)
        {
            await LeaveAsync(answer.ComponentId);
        }

        await (answered?.Invoke(answer) ?? ValueTask.CompletedTask);
    }

    private LiveInstance? Replace(string id, LiveInstance instance)
    {
        LiveInstance? before = null;
        _instances.AddOrUpdate(id, instance, (_, known) =>
        {
            before = known;
            return instance;
        });
        return before;
    }
}
