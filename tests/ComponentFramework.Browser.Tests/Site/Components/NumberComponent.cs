using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A number that is given by the page.</summary>
[Component("number"), AllowAnonymous]
public sealed partial class NumberComponent : Component<NumberState>
{
    [Parameter]
    public required int Start { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Start);
        return Task.CompletedTask;
    }

    [Event]
    public void OnAdd() => State = new(State.Value + 1);
}

public sealed record NumberState(int Value);
