namespace ComponentFramework.Tests.Components;

/// <summary>Holds a handler until the test lets it go on.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Open() => _opened.TrySetResult();

    public Task PassAsync()
    {
        _reached.TrySetResult();
        return _opened.Task;
    }
}
