using System.Text.Json;
using ComponentFramework.Diagnostics;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Broadcasting;

/// <summary>
/// Shares one subscription of the channel layer among all live instances of this machine that want the same group. What an instance
/// subscribes to counts in the share of its visitor.
/// </summary>
internal sealed class GroupSubscriptions(IChannelLayer layer, IOptions<ComponentFrameworkOptions> options, ILogger<GroupSubscriptions> log)
{
    /// <summary>What a subscription costs beyond its name, roughly.</summary>
    private const int SubscriptionBytes = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Group> _groups = [];
    private readonly Dictionary<string, long> _bytesOfShares = [];

    /// <summary>How many visitors, or addresses, subscribe to something.</summary>
    public int ShareCount
    {
        get
        {
            lock (_gate)
            {
                return _bytesOfShares.Count;
            }
        }
    }

    /// <summary>Begins to deliver; what is broadcast after the task has completed arrives.</summary>
    /// <exception cref="IOException">The channel layer cannot be reached.</exception>
    /// <exception cref="RefusalException">The share is full.</exception>
    public async ValueTask AddAsync(string name, IBroadcastReceiver receiver, VisitorShare share, CancellationToken ct)
    {
        while (true)
        {
            Group group;
            lock (_gate)
            {
                Take(name, share);
                if (!_groups.TryGetValue(name, out group!))
                {
                    _groups[name] = group = new(name);
                    group.Start(layer, message => Receive(group, message));
                }

                group.Receivers = [.. group.Receivers, receiver];
            }

            try
            {
                await group.Ready.WaitAsync(ct);
            }
            catch (Exception failure)
            {
                await RemoveAsync(name, receiver, share);
                Log.SubscriptionFailed(log, name, failure);
                throw;
            }

            lock (_gate)
            {
                if (_groups.GetValueOrDefault(name) == group)
                {
                    return;
                }
            }
        }
    }

    public async ValueTask RemoveAsync(string name, IBroadcastReceiver receiver, VisitorShare share)
    {
        Group? empty = null;
        lock (_gate)
        {
            if (_groups.TryGetValue(name, out var group) && group.Receivers.Contains(receiver))
            {
                Return(name, share);
                group.Receivers = [.. group.Receivers.Where(other => other != receiver)];
                if (group.Receivers.Length == 0)
                {
                    _groups.Remove(name);
                    empty = group;
                }
            }
        }

        if (empty is not null)
        {
            await empty.StopAsync();
        }
    }

    private void Take(string name, VisitorShare share)
    {
        var bytes = _bytesOfShares.GetValueOrDefault(share.Key) + BytesOf(name);
        if (bytes / Math.Max(1, share.Times) > options.Value.MaxGroupBytesPerVisitor)
        {
            Log.GroupsAreFull(log, options.Value.MaxGroupBytesPerVisitor);
            throw new RefusalException(new(429, Wire.Codes.RateLimited, "Too much is followed at once. Close other pages of this site."));
        }

        _bytesOfShares[share.Key] = bytes;
    }

    private void Return(string name, VisitorShare share)
    {
        if ((_bytesOfShares[share.Key] -= BytesOf(name)) == 0)
        {
            _bytesOfShares.Remove(share.Key);
        }
    }

    private static long BytesOf(string name) => SubscriptionBytes + (sizeof(char) * (long)name.Length);

    private void Receive(Group group, ReadOnlyMemory<byte> message)
    {
        try
        {
            var (name, payload) = BroadcastMessage.Read(message);
            foreach (var receiver in group.Receivers)
            {
                receiver.Receive(name, payload);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            Log.MessageUnreadable(log, group.Name, unreadable);
        }
    }

    private sealed class Group(string name)
    {
        private Task<IAsyncDisposable> _subscription = Task.FromException<IAsyncDisposable>(new InvalidOperationException());

        public string Name => name;

        public IBroadcastReceiver[] Receivers { get; set; } = [];

        public Task Ready => _subscription;

        public void Start(IChannelLayer layer, Action<ReadOnlyMemory<byte>> receive) =>
            _subscription = layer.SubscribeAsync(name, receive, CancellationToken.None).AsTask();

        public async Task StopAsync()
        {
            await ((Task)_subscription).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_subscription.IsCompletedSuccessfully)
            {
                await (await _subscription).DisposeAsync();
            }
        }
    }
}
