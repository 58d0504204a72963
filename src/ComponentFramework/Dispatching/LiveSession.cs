using System.Collections.Concurrent;
using ComponentFramework.Broadcasting;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// The live components of one connection. The connection owns them: their events come without state and in order, and
/// broadcasts become events on them. Transports give it what they receive and send what it pushes.
/// </summary>
internal sealed class LiveSession(
    Dispatcher dispatcher,
    GroupSubscriptions groups,
    IOptions<ComponentFrameworkOptions> options,
    Visitor visitor,
    string pathBase,
    Func<string, EventAnswer, ValueTask> push) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, LiveInstance> _instances = new();
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Takes over an instance from the page. Answers unchanged when the page shows what is true, else with what it should show.</summary>
    public async Task<EventAnswer> JoinAsync(string component, string state, CancellationToken ct)
    {
        if (_instances.Count >= options.Value.MaxComponentsPerConnection)
        {
            return new()
            {
                Refusal = new(429, Wire.Codes.RateLimited, $"One connection can hold {options.Value.MaxComponentsPerConnection} components."),
            };
        }

        var instance = new LiveInstance(component, dispatcher, groups, visitor, pathBase, push, _ended.Token);
        var answer = await instance.JoinAsync(state, ct);
        if (answer.Refusal is not null)
        {
            await instance.DisposeAsync();
            return answer;
        }

        if (Replace(answer.ComponentId, instance) is { } before)
        {
            await before.DisposeAsync();
        }

        return answer;
    }

    /// <summary>Runs an event on an instance that has joined; null when it has not.</summary>
    public Task<EventAnswer>? SendAsync(string id, EventBody body, CancellationToken ct) =>
        _instances.TryGetValue(id, out var instance) ? instance.SendAsync(body, ct) : null;

    public string? ComponentOf(string id) => _instances.TryGetValue(id, out var instance) ? instance.Component : null;

    /// <summary>Lets go of an instance; true when it was there.</summary>
    public async ValueTask<bool> LeaveAsync(string id)
    {
        if (!_instances.TryRemove(id, out var instance))
        {
            return false;
        }

        await instance.DisposeAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        foreach (var id in _instances.Keys)
        {
            await LeaveAsync(id);
        }

        _ended.Dispose();
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
