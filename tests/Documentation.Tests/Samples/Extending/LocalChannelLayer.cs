using System.Collections.Concurrent;
using ComponentFramework.Broadcasting;

namespace Documentation.Tests.Samples.Extending;

public sealed class LocalChannelLayer : IChannelLayer
{
    private readonly ConcurrentDictionary<Subscription, string> _subscriptions = [];

    public ValueTask PublishAsync(string group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        foreach (var (subscription, followed) in _subscriptions)
        {
            if (followed == group)
            {
                subscription.Receive(message);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> SubscribeAsync(string group, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        var subscription = new Subscription(this, receive);
        _subscriptions[subscription] = group;
        return ValueTask.FromResult<IAsyncDisposable>(subscription);
    }

    private sealed class Subscription(LocalChannelLayer layer, Action<ReadOnlyMemory<byte>> receive) : IAsyncDisposable
    {
        public Action<ReadOnlyMemory<byte>> Receive { get; } = receive;

        public ValueTask DisposeAsync()
        {
            layer._subscriptions.TryRemove(this, out _);
            return ValueTask.CompletedTask;
        }
    }
}
