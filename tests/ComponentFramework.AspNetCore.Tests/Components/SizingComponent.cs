using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A form in a <c>.razor</c> view.</summary>
[Component("sizing"), AllowAnonymous]
public sealed partial class SizingComponent : Component<SizingState>
{
    [Event]
    public void OnSave(decimal length, DateOnly day, string note)
    {
        if (note.Length == 0)
        {
            Errors.Add("note", "Please write a note.");
            return;
        }

        State = new() { Length = length, Day = day, Note = note };
    }
}

public sealed record SizingState
{
    public decimal Length { get; init; } = 12.5m;

    public DateOnly Day { get; init; } = new(2024, 3, 4);

    public string Note { get; init; } = "a < \"b\"";
}
