using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record NameplateState(string Mark, string Text, int Version);

/// <summary>Shows something that only one visitor may ever read.</summary>
[Component("nameplate"), AllowAnonymous]
public sealed partial class NameplateComponent(PropertyFacts facts) : Component<NameplateState>
{
    protected override IEnumerable<string> Groups => [$"nameplate-{Visitor.Id}", "everybody"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new($"mark({Visitor.Id})", "", facts.Version);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Version = facts.Version };
        return Task.CompletedTask;
    }

    [Event]
    public void OnSign(string text) => State = State with { Text = $"{text} by mark({Visitor.Id})" };
}
