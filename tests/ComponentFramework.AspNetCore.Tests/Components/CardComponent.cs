using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A component with a parameter, a slot and a rate for all it does.</summary>
[Component("card"), AllowAnonymous, Slots("extra"), RateLimit("50/minute")]
public sealed partial class CardComponent(Calls calls) : Component<CardState>
{
    [Parameter]
    public required int ProductId { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        calls.Count("card");
        if (ProductId > 1000)
        {
            throw new NotFoundException($"There is no product {ProductId}.");
        }

        State = new($"Product {ProductId}", null);
        return Task.CompletedTask;
    }

    [Event]
    public void OnSelectSize(Size size)
    {
        calls.Count("select_size");
        State = State with { Size = size };
    }
}

[Component("cached"), AllowAnonymous, Cache(Seconds = 300)]
public sealed partial class CachedComponent(Calls calls) : Component<PlainState>
{
    [Parameter]
    public int Number { get; init; }

    protected override IEnumerable<string> Groups => [$"cached-{Number}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        calls.Count("cached");
        State = new() { Text = $"{Number}: {calls.Fact}" };
        return Task.CompletedTask;
    }

    [Event]
    public void OnTouch() => State = State with { Count = State.Count + 1 };
}

public enum Size
{
    S,
    M,
    L,
}

public sealed record CardState(string Title, Size? Size);
