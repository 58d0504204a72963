using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Live;

public sealed record DeliveryState(string Where, string? Notice = null);

public interface IDeliveries
{
    Task<string> WhereAsync(int id, CancellationToken ct);
}

[Component("delivery"), AllowAnonymous]
public sealed partial class DeliveryComponent(IDeliveries deliveries) : Component<DeliveryState>
{
    [Parameter]
    public required int DeliveryId { get; init; }

    protected override IEnumerable<string> Groups => [$"delivery-{DeliveryId}", "all-deliveries"];

    protected override async Task MountAsync(CancellationToken ct) => State = new(await deliveries.WhereAsync(DeliveryId, ct));

    protected override async Task RefreshAsync(CancellationToken ct) => State = State with { Where = await deliveries.WhereAsync(DeliveryId, ct) };

    [Event, Authorize(Roles = "dispatcher")]
    public Task OnMove(string to) => throw new ConflictException($"{to} is too far away.");

    [Event]
    public void OnNotice(string text) => State = State with { Notice = text };
}

public sealed class Dispatch(IBroadcaster broadcaster)
{
    public ValueTask MovedAsync(int deliveryId, CancellationToken ct) => broadcaster.SendAsync($"delivery-{deliveryId}", ComponentEvent.Refresh, ct);

    public ValueTask SayAsync(string text, CancellationToken ct) => broadcaster.SendAsync("all-deliveries", DeliveryComponent.Events.Notice(text), ct);
}
