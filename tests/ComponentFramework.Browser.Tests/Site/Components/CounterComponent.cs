using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A component that is not live, with every kind of trigger and every way to be refused.</summary>
[Component("counter"), AllowAnonymous]
public sealed partial class CounterComponent(SiteFacts facts) : Component<CounterState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0, "");
        return Task.CompletedTask;
    }

    [Event]
    public async Task OnAdd()
    {
        await facts.WaitAsync();
        State = State with { Value = State.Value + 1 };
        facts.Handled("add");
    }

    [Event]
    public void OnNote(string note, string which = "")
    {
        if (note == "bad")
        {
            Errors.Add("note", "That is bad.");
            return;
        }

        State = State with { Value = State.Value + 1, Said = $"{note} {which}" };
    }

    [Event]
    public void OnSay(IReadOnlyList<string> tags, Person who, int times) =>
        State = State with { Said = $"{string.Join('+', tags)} {who.Name} of {who.Home.Town} {times}" };

    [Event]
    public void OnFail() => throw new InvalidOperationException("the secret of the handler");

    [Event]
    public void OnConflict() => throw new ConflictException("Somebody else was faster.");

    [Event]
    public void OnLose() => throw new NotFoundException("That order does not exist.");

    [Event]
    public void OnForbid() => throw new PermissionDeniedException("That is not yours.");

    [Event, Authorize]
    public void OnMember() => State = State with { Said = "member" };

    [Event, RateLimit("1/second")]
    public void OnSeldom() => State = State with { Value = State.Value + 1 };

    [Event, RateLimit("1/day")]
    public void OnDaily() => State = State with { Value = State.Value + 1 };
}

public sealed record CounterState(int Value, string Said);

public sealed record Person(string Name, Home Home);

public sealed record Home(string Town);
