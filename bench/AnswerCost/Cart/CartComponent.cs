using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace AnswerCost.Cart;

[Component("cart"), AllowAnonymous]
internal sealed partial class CartComponent : Component<CartState>
{
    protected override IEnumerable<string> Groups => ["cart-1"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = CartState.Sample;
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnAddItem(int productId, string size) => Change(productId, size, by: 1);

    [Event, Optimistic]
    public void OnRemoveOne(int productId, string size) => Change(productId, size, by: -1);

    [Event, Optimistic]
    public void OnRemoveItem(int productId, string size) =>
        State = new([.. State.Items.Where(item => item.ProductId != productId || item.Size != size)]);

    private void Change(int productId, string size, int by) =>
        State = new([.. State.Items.Select(item => item.ProductId == productId && item.Size == size ? item with { Quantity = item.Quantity + by } : item)]);
}
