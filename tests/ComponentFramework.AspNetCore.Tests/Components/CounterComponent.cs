using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

[Component("counter"), AllowAnonymous]
public sealed partial class CounterComponent(Calls calls) : Component<CounterState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        calls.Count("mount");
        State = new(0, "");
        return Task.CompletedTask;
    }

    [Event]
    public void OnAdd(int by = 1)
    {
        calls.Count("add");
        State = State with { Value = State.Value + by };
    }

    [Event]
    public void OnName(string name)
    {
        if (name.Length == 0)
        {
            Errors.Add("name", "Please write a name.");
            Errors.Add("name", "It can be short.");
            Errors.Add("other", "This too.");
            return;
        }

        State = State with { Name = name };
    }

    [Event]
    public void OnFail() => throw new InvalidOperationException("the secret of the handler");

    [Event]
    public void OnConflict() => throw new ConflictException("Somebody else was faster.");

    [Event]
    public void OnLose() => throw new NotFoundException("That order does not exist.");

    [Event, RateLimit("2/minute")]
    public void OnSeldom() => calls.Count("seldom");

    [Event, Authorize]
    public void OnSignedIn() => State = State with { Name = Visitor.Id };

    [Event, Authorize(Policy = "Staff")]
    public void OnStaff() => State = State with { Name = "staff" };

    [Event]
    public async Task OnWait(CancellationToken ct)
    {
        calls.Count("wait");
        await calls.Gate.WaitAsync(ct);
        State = State with { Value = State.Value + 1 };
    }
}

public sealed record CounterState(int Value, string Name);
