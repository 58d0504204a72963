using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record BulkState
{
    public string Text { get; init; } = "";
}

/// <summary>A state of any size that counts how often it is looked at by a view.</summary>
[Component("bulk"), AllowAnonymous]
public sealed partial class BulkComponent(Tally tally) : Component<BulkState>
{
    public int Length
    {
        get
        {
            tally.Count("bulk render");
            return State.Text.Length;
        }
    }

    [Event]
    public void OnGrow(int letters) => State = new() { Text = new('x', letters) };
}
