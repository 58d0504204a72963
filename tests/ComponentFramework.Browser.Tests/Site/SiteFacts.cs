using System.Collections.Concurrent;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>What the test site's components show and count, and what a test holds up in them. It outlives a restart of the site.</summary>
public sealed class SiteFacts
{
    private int _number;
    private TaskCompletionSource? _gate;

    public int Number => Volatile.Read(ref _number);

    /// <summary>The names of the handlers that have run, in order.</summary>
    public ConcurrentQueue<string> Ran { get; } = new();

    /// <summary>What a handler does, once, when it has finished and nothing is answered yet.</summary>
    public Action? WhenHandled { get; set; }

    public void Change() => Interlocked.Increment(ref _number);

    /// <summary>Keeps handlers that wait from going on until the answer is called.</summary>
    public Action Hold()
    {
        var gate = _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return gate.SetResult;
    }

    internal Task WaitAsync() => _gate?.Task ?? Task.CompletedTask;

    internal void Handled(string name)
    {
        Ran.Enqueue(name);
        var action = WhenHandled;
        WhenHandled = null;
        action?.Invoke();
    }
}
