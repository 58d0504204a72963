using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record HostileState(string Text);

/// <summary>Shows one text in every place that a view can write a value to.</summary>
[Component("hostile"), AllowAnonymous]
public sealed partial class HostileComponent : Component<HostileState>
{
    [Parameter]
    public required string Text { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Text);
        return Task.CompletedTask;
    }

    [Event]
    public void OnSay(string text) => Errors.Add("text", text);
}
