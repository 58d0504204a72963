using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Testing;

public sealed record CartItem(int ProductId, string Size, int Quantity);

public sealed record CartState(IReadOnlyList<CartItem> Items);

public interface ICarts
{
    IReadOnlyList<CartItem> Of(string visitor);

    void Add(string visitor, int productId, string size);
}

[Component("cart"), AllowAnonymous]
public sealed partial class CartComponent(ICarts carts, IBroadcaster broadcaster) : Component<CartState>
{
    protected override IEnumerable<string> Groups => [$"cart-{Visitor.Id}"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(carts.Of(Visitor.Id));
        return Task.CompletedTask;
    }

    [Event]
    public async Task OnAddItem(int productId, string size, CancellationToken ct)
    {
        if (size.Length > 2)
        {
            throw new ConflictException("There is no such size.");
        }

        carts.Add(Visitor.Id, productId, size);
        await RefreshAsync(ct);
        await broadcaster.SendAsync($"cart-{Visitor.Id}", "refresh", ct);
    }
}
