using System.Text;
using System.Text.Json;
using ComponentFramework.Broadcasting;
using ComponentFramework.Testing.Transports;

namespace ComponentFramework.Testing;

/// <summary>
/// What carries broadcasts between the machines of a test. It can hold them back, lose them, or break; and it
/// records what was sent.
/// </summary>
public sealed class TestChannel : IChannelLayer
{
    private readonly InMemoryChannelLayer _layer = new();
    private readonly Lock _gate = new();
    private readonly List<SentBroadcast> _sent = [];
    private readonly List<InMemoryConnection> _connections = [];
    private List<(string Group, ReadOnlyMemory<byte> Message)>? _held;
    private bool _isBroken;
    private int _subscriptions;

    internal IReadOnlyList<SentBroadcast> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    internal IReadOnlyList<InMemoryConnection> Connections
    {
        get
        {
            lock (_gate)
            {
                return [.. _connections];
            }
        }
    }

    /// <summary>How many subscriptions are open, those of the cache included.</summary>
    public int Subscriptions => Volatile.Read(ref _subscriptions);

    /// <summary>Keeps broadcasts back from now on.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            _held ??= [];
        }
    }

    /// <summary>Delivers what was held back, in its order, and holds nothing back any more.</summary>
    public async Task ReleaseAsync()
    {
        foreach (var (group, message) in TakeHeld())
        {
            await _layer.PublishAsync(group, message, CancellationToken.None);
        }

        await SettleAsync();
    }

    /// <summary>Loses what was held back, and holds nothing back any more.</summary>
    public void LoseHeld() => TakeHeld();

    /// <summary>From now on sending and subscribing fail, as if the server between the machines were gone.</summary>
    public void Break() => _isBroken = true;

    /// <summary>Ends what <see cref="Break"/> began.</summary>
    public void Repair() => _isBroken = false;

    /// <inheritdoc/>
    public ValueTask PublishAsync(string group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        DemandWorking();
        lock (_gate)
        {
            _sent.Add(Read(group, message));
            if (_held is not null)
            {
                _held.Add((group, message));
                return ValueTask.CompletedTask;
            }
        }

        return _layer.PublishAsync(group, message, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> SubscribeAsync(string group, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        DemandWorking();
        var subscription = await _layer.SubscribeAsync(group, receive, cancellationToken);
        Interlocked.Increment(ref _subscriptions);
        return new Subscription(this, subscription);
    }

    internal void Add(InMemoryConnection connection)
    {
        lock (_gate)
        {
            _connections.Add(connection);
        }
    }

    internal void Remove(InMemoryConnection connection)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
        }
    }

    /// <summary>Waits until no live component of any machine has anything to do: a push can cause the next.</summary>
    internal async Task SettleAsync()
    {
        while (Connections.Where(connection => !connection.IsIdle).ToList() is { Count: > 0 } busy)
        {
            foreach (var connection in busy)
            {
                await connection.WhenIdleAsync();
            }
        }
    }

    private static SentBroadcast Read(string group, ReadOnlyMemory<byte> message)
    {
        try
        {
            var (name, payload) = BroadcastMessage.Read(message);
            return new(group, name, payload.GetRawText());
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(group, "", Encoding.UTF8.GetString(message.Span));
        }
    }

    private void DemandWorking()
    {
        if (_isBroken)
        {
            throw new IOException("The test broke the channel layer.");
        }
    }

    private List<(string Group, ReadOnlyMemory<byte> Message)> TakeHeld()
    {
        lock (_gate)
        {
            var held = _held ?? [];
            _held = null;
            return held;
        }
    }

    private sealed class Subscription(TestChannel channel, IAsyncDisposable inner) : IAsyncDisposable
    {
        private int _isDisposed;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                Interlocked.Decrement(ref channel._subscriptions);
            }

            return inner.DisposeAsync();
        }
    }
}
