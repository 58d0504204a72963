using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Razor;

public sealed record TallyState
{
    public IReadOnlyList<string> Names { get; init; } = [];
}

[Component("tally"), AllowAnonymous]
public sealed partial class TallyComponent : Component<TallyState>
{
    [Event]
    public void OnAdd(string name)
    {
        if (name.Length == 0)
        {
            Errors.Add("name", "Please write a name.");
            return;
        }

        State = new() { Names = [.. State.Names, name] };
    }
}
