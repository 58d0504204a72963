using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record Greeting(string Name);

/// <summary>Asks for its visitor where the compiler cannot see it.</summary>
[Component("nosy"), AllowAnonymous, Cache]
public sealed partial class NosyComponent : Component<Greeting>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Somebody.Behind(this));
        return Task.CompletedTask;
    }
}

internal static class Somebody
{
    public static string Behind(Component component) => component.Visitor.Id;
}
