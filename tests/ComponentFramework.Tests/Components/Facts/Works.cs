namespace ComponentFramework.Tests.Components;

/// <summary>Work that is done for visitors. It can be held, and tells how much is under way.</summary>
public sealed class Works
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _underWay = [];
    private readonly List<(string Visitor, int Count, TaskCompletionSource Reached)> _watched = [];
    private TaskCompletionSource? _held;

    public int MostUnderWay { get; private set; }

    public int Done { get; private set; }

    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => _held!.SetResult();

    public bool IsHeldFor(string visitor) => visitor != "u-ben";

    /// <summary>Completes when so much is under way for the visitor.</summary>
    public Task UnderWayAsync(string visitor, int count)
    {
        lock (_gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watched.Add((visitor, count, reached));
            Tell(visitor);
            return reached.Task;
        }
    }

    public async Task DoAsync(string visitor)
    {
        Count(visitor, 1);
        if (_held is { } held && IsHeldFor(visitor))
        {
            await held.Task;
        }

        Count(visitor, -1);
    }

    private void Count(string visitor, int by)
    {
        lock (_gate)
        {
            _underWay[visitor] = _underWay.GetValueOrDefault(visitor) + by;
            Done += by < 0 ? 1 : 0;
            MostUnderWay = Math.Max(MostUnderWay, _underWay[visitor]);
            Tell(visitor);
        }
    }

    private void Tell(string visitor)
    {
        foreach (var watched in _watched.Where(watched => watched.Visitor == visitor && _underWay.GetValueOrDefault(visitor) >= watched.Count))
        {
            watched.Reached.TrySetResult();
        }
    }
}
