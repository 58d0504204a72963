using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record NoteState(string Text, int Edits);

/// <summary>The smallest child: it shows its parameter and can be edited.</summary>
[Component("note"), AllowAnonymous]
public sealed partial class NoteComponent(Tally tally) : Component<NoteState>
{
    [Parameter]
    public required string Text { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count($"note {Text}");
        State = new(Text, 0);
        return Task.CompletedTask;
    }

    [Event]
    public void OnEdit(string text) => State = new(text, State.Edits + 1);
}
