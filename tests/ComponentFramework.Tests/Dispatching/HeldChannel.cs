using ComponentFramework.Broadcasting;

namespace ComponentFramework.Tests.Dispatching;

/// <summary>A channel layer that subscribes when the test lets it, and counts its subscriptions.</summary>
internal sealed class HeldChannel : IChannelLayer
{
    private readonly InMemoryChannelLayer _layer = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _held;
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Completes when somebody wants to subscribe and has to wait.</summary>
    public Task Asked => _asked.Task;

    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => _held!.SetResult();

    public ValueTask PublishAsync(string group, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => _layer.PublishAsync(group, message, cancellationToken);

    public async ValueTask<IAsyncDisposable> SubscribeAsync(string group, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        if (_held is { } held)
        {
            _asked.TrySetResult();
            await held.Task;
        }

        Interlocked.Increment(ref _open);
        return new Subscription(this, await _layer.SubscribeAsync(group, receive, cancellationToken));
    }

    private sealed class Subscription(HeldChannel channel, IAsyncDisposable subscription) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref channel._open);
            return subscription.DisposeAsync();
        }
    }
}
