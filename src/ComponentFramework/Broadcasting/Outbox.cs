namespace ComponentFramework.Broadcasting;

/// <summary>Holds back the broadcasts of one handler until it has succeeded.</summary>
internal sealed class Outbox
{
    private static readonly AsyncLocal<Outbox?> Open = new();

    private readonly Lock _gate = new();
    private List<(string Group, ReadOnlyMemory<byte> Message)>? _messages;
    private bool _isClosed;

    public static Outbox? Current => Open.Value;

    public static Outbox Begin()
    {
        var outbox = new Outbox();
        Open.Value = outbox;
        return outbox;
    }

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

    /// <summary>Ends the outbox and hands over what it held; work that the handler left running sends directly from now on.</summary>
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
