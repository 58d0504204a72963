using System.ComponentModel.DataAnnotations;
using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Forms;

public sealed record Address([Required, StringLength(100)] string Street, [RegularExpression(@"\d{4,6}", ErrorMessage = "4 to 6 digits, please.")] string PostalCode);

public sealed record Order(int Id);

public interface IOrders
{
    Task<Order?> PlaceAsync(Visitor visitor, Address address, int quantity, CancellationToken ct);
}

public sealed record OrderState(Address Address, int Quantity);

[Component("order"), AllowAnonymous]
public sealed partial class OrderComponent(IOrders orders) : Component<OrderState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(new("", ""), 1);
        return Task.CompletedTask;
    }

    [Event]
    public async Task OnPlaceOrder(Address address, [Range(1, 20), Display(Name = "Pieces")] int quantity, [StringLength(200)] string? note = null, CancellationToken ct = default)
    {
        if (await orders.PlaceAsync(Visitor, address, quantity, ct) is not { } order)
        {
            Errors.Add("address.street", "We do not deliver there.");
            Focus("address.street");
            return;
        }

        Navigate($"/orders/{order.Id}");
    }

    protected override void OnInvalid(string @event) => Focus("");
}
