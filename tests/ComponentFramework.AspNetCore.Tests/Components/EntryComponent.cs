using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Has forms of many kinds, and a state that is nowhere else.</summary>
[Component("entry"), AllowAnonymous]
public sealed partial class EntryComponent(Calls calls) : Component<EntryState>
{
    [Parameter]
    public int Number { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([], "");
        return Task.CompletedTask;
    }

    [Event]
    public void OnAdd(string text, string note = "", string color = "", string size = "", bool isUrgent = false, string password = "", int by = 1)
    {
        calls.Count("entry");
        if (text.Length < 3)
        {
            Errors.Add("text", "Please write more.");
            return;
        }

        State = new([.. State.Rows, $"{text}|{note}|{color}|{size}|{isUrgent}|{password}|{by}"], text);
    }

    [Event]
    public void OnRemove(Row row) => State = State with { Rows = [.. State.Rows.Where((_, index) => index != row.Index)] };

    [Event]
    public void OnClear()
    {
        calls.Count("clear");
        State = new([], $"cleared {State.Rows.Count}");
    }

    [Event]
    public void OnGo() => Navigate("/elsewhere?from=entry");

    [Event]
    public void OnClaim() => State = State with { Owner = Visitor.Id };

    [Event, Authorize]
    public void OnSignedIn() => calls.Count("signed in");

    [Event, RateLimit("1/minute")]
    public void OnSeldom() => calls.Count("seldom");

    [Event]
    public void OnSearch(string q) => State = State with { Last = q };

    public sealed record Row(int Index);
}

public sealed record EntryState(IReadOnlyList<string> Rows, string Last)
{
    public string Owner { get; init; } = "";
}
