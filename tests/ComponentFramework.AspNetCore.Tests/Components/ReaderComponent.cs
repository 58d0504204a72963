using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Who reads, found out as services do.</summary>
public sealed class Reader(IHttpContextAccessor accessor)
{
    public string Name => accessor.HttpContext?.User.Identity?.Name ?? "nobody";
}

/// <summary>Is kept for all members, and greets one of them.</summary>
[Component("reader"), Authorize, Cache]
public sealed partial class ReaderComponent(Reader reader) : Component<PlainState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new() { Text = reader.Name };
        return Task.CompletedTask;
    }
}

/// <summary>Predicts a greeting in its view.</summary>
[Component("greeting"), AllowAnonymous]
public sealed partial class GreetingComponent(Reader reader) : Component<PlainState>
{
    [Parameter]
    public bool IsOpen { get; init; }

    public string Name => reader.Name;

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new() { Count = IsOpen ? 1 : 0 };
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnOpen() => State = State with { Count = 1 };
}

/// <summary>Is kept for everybody, and its <c>.razor</c> view asks for somebody.</summary>
[Component("plaque"), AllowAnonymous, Cache]
public sealed partial class PlaqueComponent : Component<PlainState>;
