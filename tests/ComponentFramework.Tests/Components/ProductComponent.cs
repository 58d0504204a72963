using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>A live component with a parameter and slots that is the same for everybody.</summary>
[Component("product"), AllowAnonymous, Slots("reviews", "recommendations")]
public sealed partial class ProductComponent(Stock stock, Tally tally) : Component<ProductState>
{
    [Parameter]
    public required int ProductId { get; init; }

    protected override IEnumerable<string> Groups => [$"product-{ProductId}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("product mount");
        State = new($"Product {ProductId}", stock[ProductId], 0);
        return Task.CompletedTask;
    }

    protected override async Task RefreshAsync(CancellationToken ct)
    {
        tally.Count("product refresh");
        var seen = stock[ProductId];
        if (stock.WhileRefreshing is { } meanwhile)
        {
            stock.WhileRefreshing = null;
            await meanwhile();
        }

        State = State with { Stock = seen };
    }

    [Event]
    public void OnLook() => State = State with { Looks = State.Looks + 1 };

    [Event]
    public void OnRename(string name) => State = State with { Name = name };
}
