using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Handlers of every kind, and every way in which one can end.</summary>
[Component("counter"), AllowAnonymous]
public sealed partial class CounterComponent(Tally tally, IBroadcaster broadcaster, Gate gate) : Component<CounterState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("mount");
        State = new();
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        tally.Count("refresh");
        return Task.CompletedTask;
    }

    protected override void BeforeRender() => State = State with { Derived = $"{State.Count} so far" };

    [Event]
    public void OnAdd(int by = 1) => Add(by);

    [Event]
    public async Task OnAddLater(int by, CancellationToken ct)
    {
        await Task.Yield();
        ct.ThrowIfCancellationRequested();
        Add(by);
    }

    [Event]
    public async ValueTask OnAddAtOnce(int by)
    {
        await ValueTask.CompletedTask;
        Add(by);
    }

    [Event]
    public async Task OnAddWhenOpened()
    {
        await gate.PassAsync();
        Add(1);
    }

    [Event]
    public async Task OnAddAndFail()
    {
        Add(100);
        await broadcaster.SendAsync("counters", ComponentEvent.Refresh);
        throw new InvalidTimeZoneException("secret detail");
    }

    [Event]
    public async Task OnAddAndTell()
    {
        Add(1);
        await broadcaster.SendAsync("counters", ComponentEvent.Refresh);
        tally.Count("told");
    }

    [Event]
    public void OnAddAndConflict()
    {
        Add(100);
        throw new ConflictException("Somebody else was faster.");
    }

    [Event]
    public void OnAddAndMiss() => throw new NotFoundException("There is no such thing.");

    [Event]
    public void OnAddAndForbid() => throw new PermissionDeniedException("Not yours.");

    [Event]
    public void OnFinish()
    {
        Add(1);
        Navigate("/counted/ä");
        Focus("by");
        ResetForm();
    }

    [Event]
    public void OnComplain()
    {
        tally.Count("handled");
        Errors.Add("count", "The count is not to our liking.");
        Errors.Add("", "Please try again.");
    }

    private void Add(int by)
    {
        tally.Count("handled");
        State = State with { Count = State.Count + by };
    }
}
