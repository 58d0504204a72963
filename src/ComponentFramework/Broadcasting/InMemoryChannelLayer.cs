using System.Collections.Immutable;

namespace ComponentFramework.Broadcasting;

/// <summary>The default channel layer: one machine, no server to run.</summary>
internal sealed class InMemoryChannelLayer : IChannelLayer
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, ImmutableList<Subscription>> _groups = ImmutableDictionary<string, ImmutableList<Subscription>>.Empty;

    public ValueTask PublishAsync(string group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (_groups.TryGetValue(group, out var subscriptions))
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Receive(message);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> SubscribeAsync(string group, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        var subscription = new Subscription(this, group, receive);
        lock (_gate)
        {
            _groups = _groups.SetItem(group, (_groups.GetValueOrDefault(group) ?? []).Add(subscription));
        }

        return ValueTask.FromResult<IAsyncDisposable>(subscription);
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            var rest = (_groups.GetValueOrDefault(subscription.Group) ?? []).Remove(subscription);
            _groups = rest.IsEmpty ? _groups.Remove(subscription.Group) : _groups.SetItem(subscription.Group, rest);
        }
    }

    private sealed class Subscription(InMemoryChannelLayer layer, string group, Action<ReadOnlyMemory<byte>> receive) : IAsyncDisposable
    {
        public string Group => group;

        public Action<ReadOnlyMemory<byte>> Receive => receive;

        public ValueTask DisposeAsync()
        {
            layer.Remove(this);
            return ValueTask.CompletedTask;
        }
    }
}
