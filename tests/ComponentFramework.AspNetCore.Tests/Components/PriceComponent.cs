using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

[Component("price"), AllowAnonymous]
public sealed partial class PriceComponent(IBroadcaster broadcaster) : Component<PriceState>
{
    protected override IEnumerable<string> Groups => ["price"];

    [Event]
    public async Task OnRaise(CancellationToken ct)
    {
        State = new() { Price = State.Price + 1 };
        await broadcaster.SendAsync("price", Events.Follow(State.Price), ct);
    }

    [Event]
    public void OnFollow(decimal price) => State = new() { Price = price };
}

public sealed record PriceState
{
    public decimal Price { get; init; } = 1.5m;
}
