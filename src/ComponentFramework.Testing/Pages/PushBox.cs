using ComponentFramework.Testing.Transports;

namespace ComponentFramework.Testing.Pages;

/// <summary>Takes what is pushed to a page, at once or, while the page is slow, only the newest of each component.</summary>
internal sealed class PushBox(PageDocument document)
{
    private readonly Lock _gate = new();
    private readonly List<EventOutcome> _refusals = [];
    private Dictionary<string, WireAnswer>? _waiting;
    private int _received;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next push that reaches the page.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
            {
                return _next.Task;
            }
        }
    }

    public int Received
    {
        get
        {
            lock (_gate)
            {
                return _received;
            }
        }
    }

    public IReadOnlyList<EventOutcome> Refusals
    {
        get
        {
            lock (_gate)
            {
                return [.. _refusals];
            }
        }
    }

    public void Receive(string id, WireAnswer answer)
    {
        lock (_gate)
        {
            if (_waiting is not null)
            {
                _waiting[id] = answer;
                return;
            }

            Take(id, answer);
        }
    }

    public void Hold()
    {
        lock (_gate)
        {
            _waiting ??= [];
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            var waiting = _waiting ?? [];
            _waiting = null;
            foreach (var (id, answer) in waiting)
            {
                Take(id, answer);
            }
        }
    }

    private void Take(string id, WireAnswer answer)
    {
        _received++;
        if (answer.Outcome.IsRefused)
        {
            _refusals.Add(answer.Outcome);
        }

        if (answer.Html is not null)
        {
            document.Show(id, answer.Html, isMount: false);
        }

        _next.SetResult();
        _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
