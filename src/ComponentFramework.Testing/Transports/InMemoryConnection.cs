using System.Text;
using ComponentFramework.Exchange;
using ComponentFramework.Live;

namespace ComponentFramework.Testing.Transports;

/// <summary>A connection without a network: the live session itself.</summary>
internal sealed class InMemoryConnection : IConnection
{
    private readonly LiveSession _session;
    private readonly IDisposable _held;
    private readonly TestChannel _channel;
    private readonly Func<EventAnswer, WireAnswer> _answer;

    public InMemoryConnection(LiveSession session, IDisposable held, TestChannel channel, Func<EventAnswer, WireAnswer> answer)
    {
        _session = session;
        _held = held;
        _channel = channel;
        _answer = answer;
        channel.Add(this);
    }

    public bool IsIdle => _session.IsIdle;

    public Task WhenIdleAsync() => _session.WhenIdleAsync();

    public async Task<WireAnswer> JoinAsync(string id, string component, string state, CancellationToken ct) =>
        _answer(await _session.JoinAsync(id, component, Encoding.UTF8.GetBytes(state), ct));

    public async Task<WireAnswer> SendAsync(string id, WireEvent @event, CancellationToken ct)
    {
        var body = new EventBody(@event.Event, default, @event.EventId, @event.Payload.Arrive()) { ShownRevision = @event.ShownRevision };
        var sending = _session.SendAsync(id, body, ct) ?? throw new InvalidOperationException($"The component '{id}' has not joined this connection.");
        return _answer(await sending);
    }

    public async Task LeaveAsync(string id, CancellationToken ct) => await _session.LeaveAsync(id);

    public async ValueTask DisposeAsync()
    {
        _channel.Remove(this);
        await _session.DisposeAsync();
        _held.Dispose();
    }
}
