using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace EventCost.Card;

[Component("card"), AllowAnonymous]
public sealed partial class CardComponent : Component<CardState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = CardState.Sample;
        return Task.CompletedTask;
    }

    [Event]
    public void OnSelectSize(string size) => State = State with { SelectedSize = size };

    [Event]
    public void OnAddToCart() => State = State with { InCart = true };
}
