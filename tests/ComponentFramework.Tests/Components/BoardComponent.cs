using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record BoardState(IReadOnlyList<string> Notes, int Turns);

/// <summary>A parent whose view places children by key.</summary>
[Component("board"), AllowAnonymous, Slots("footer")]
public sealed partial class BoardComponent : Component<BoardState>
{
    [Parameter]
    public required IReadOnlyList<string> Notes { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Notes, 0);
        return Task.CompletedTask;
    }

    [Event]
    public void OnTurn() => State = State with { Notes = [.. State.Notes.Reverse()], Turns = State.Turns + 1 };

    [Event]
    public void OnPin(string text) => State = State with { Notes = [.. State.Notes, text] };

    [Event]
    public void OnUnpin(string text) => State = State with { Notes = [.. State.Notes.Where(note => note != text)] };
}
