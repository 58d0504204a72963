using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record Prices(decimal Price, double Share, int Count, DateOnly Day, TimeOnly Hour, DateTime At, DateTimeOffset Moment, TimeSpan Span);

/// <summary>Shows values of many types where machines read them and where people do, and takes them back.</summary>
[Component("prices"), AllowAnonymous]
public sealed partial class PricesComponent : Component<Prices>
{
    public static Prices First { get; } = new(
        -1234.5m, 0.25e-7, -1234, new(2024, 3, 4), new(18, 30), new(2024, 3, 4, 18, 30, 5), new(2024, 3, 4, 18, 30, 5, 250, TimeSpan.FromHours(5.5)), new(1, 2, 3, 4));

    protected override Task MountAsync(CancellationToken ct)
    {
        State = First;
        return Task.CompletedTask;
    }

    [Event]
    public void OnSave(decimal price, double share, int count, DateOnly day, TimeOnly hour, DateTime at, DateTimeOffset moment, TimeSpan span) =>
        State = new(price, share, count, day, hour, at, moment, span);

    [Event]
    public void OnPrice(decimal price) => State = State with { Price = price };
}
