using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A component with a <c>.razor</c> view that uses everything such a view can.</summary>
[Component("tally"), AllowAnonymous, Slots("extra")]
public sealed partial class TallyComponent : Component<TallyState>
{
    [Parameter]
    public string Title { get; init; } = "Tally";

    protected override IEnumerable<string> Groups => ["tally"];

    [Event]
    public void OnAdd(string name)
    {
        if (name.Length == 0)
        {
            Errors.Add("name", "Please write a name.");
            return;
        }

        State = State with { Names = [.. State.Names, name] };
    }
}

public sealed record TallyState
{
    public IReadOnlyList<string> Names { get; init; } = [];
}
