namespace ComponentFramework.Broadcasting;

/// <summary>
/// Holds back the broadcasts of one run, of its handler and of everything that is rendered for its answer, until the answer is there. A run inside another
/// one, such as a child's mount, has no outbox of its own: when the outer one is refused, nothing has happened at all.
/// </summary>
internal sealed class Outbox
{
    private static readonly AsyncLocal<Outbox?> Open = new();

    private readonly Lock _gate = new();
    private List<(string Group, ReadOnlyMemory<byte> Message)>? _messages;
    private bool _isClosed;

    public static Outbox? Current => Open.Value;

    /// <summary>Begins an outbox; null inside a run that has one.</summary>
    public static Outbox? Begin() => Open.Value is { _isClosed: false } ? null : Open.Value = new();

    /// <summary>Whatever is sent from here on in this method is not: what runs is a simulation.</summary>
    public static void Discard() => Open.Value = new();

    /// <summary>Goes on with this outbox where it has not flowed to.</summary>
    public void Resume() => Open.Value = this;

    public bool TryAdd(string group, ReadOnlyMemory<byte> message)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            (_messages ??= []).Add((group, message));
            return true;
        }
    }

    /// <summary>Ends the outbox and hands over what it held; work that was left running sends directly from now on.</summary>
    public IReadOnlyList<(string Group, ReadOnlyMemory<byte> Message)> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Open.Value = null;
            return _messages ?? (IReadOnlyList<(string, ReadOnlyMemory<byte>)>)[];
        }
    }
}
