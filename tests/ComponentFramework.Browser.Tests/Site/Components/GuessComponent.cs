using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A component whose view writes its predictions by hand, of every kind that there is.</summary>
[Component("guess"), AllowAnonymous]
public sealed partial class GuessComponent(SiteFacts facts) : Component<GuessState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Task.CompletedTask;
    }

    [Event]
    public void OnAdd() => State = State with { Count = State.Count + 1 };

    [Event]
    public void OnMark() => State = State with { IsMarked = true };

    [Event]
    public void OnTake()
    {
        State = State with { IsTaken = true };
        facts.Handled("take");
    }

    /// <summary>Not everybody can go.</summary>
    [Event]
    public void OnRemove(int row)
    {
        if (row == 3)
        {
            Errors.Add("row", "The third row stays.");
            return;
        }

        State = State with { Rows = [.. State.Rows.Where(other => other != row)] };
    }

    /// <summary>Its arguments are known only when it is sent.</summary>
    [Event]
    public void OnNote(string noteText, bool isUrgent = false) => State = State with { Count = State.Count + noteText.Length + (isUrgent ? 100 : 0) };

    [Event]
    public void OnFill() => State = State with { IsFilled = true };

    /// <summary>Only one can be picked.</summary>
    [Event]
    public void OnPick(int number) => State = State with { Picked = number };
}

public sealed record GuessState(
    int Count = 0, bool IsMarked = false, bool IsTaken = false, bool IsFilled = false, int Picked = 0)
{
    public IReadOnlyList<int> Rows { get; init; } = [1, 2, 3];
}
