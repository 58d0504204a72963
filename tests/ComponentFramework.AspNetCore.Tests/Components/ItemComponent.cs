using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record ItemState(int Shown);

/// <summary>A live child that acts on the record that its parent gives it.</summary>
[Component("item"), AllowAnonymous]
public sealed partial class ItemComponent(Calls calls) : Component<ItemState>
{
    [Parameter]
    public required int ItemId { get; init; }

    protected override IEnumerable<string> Groups => [$"item-{ItemId}"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(ItemId);
        return Task.CompletedTask;
    }

    [Event]
    public void OnBuy() => calls.Count($"bought {ItemId}");
}
