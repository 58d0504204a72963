using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record PosterState(int PosterId, int Stock, string? Error);

/// <summary>Kept for all visitors, until a broadcast says that it is stale.</summary>
[Component("poster"), AllowAnonymous, Cache(Seconds = 300)]
public sealed partial class PosterComponent(Stock stock, Tally tally) : Component<PosterState>
{
    [Parameter]
    public required int PosterId { get; init; }

    [Parameter]
    public string? Variant { get; init; }

    protected override IEnumerable<string> Groups => [$"poster-{PosterId}"];

    protected override string? GetCacheKey() => Variant == "by clock" ? tally["clock"].ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    protected override async Task MountAsync(CancellationToken ct)
    {
        tally.Count($"poster {PosterId}");
        if (Variant == "broken")
        {
            throw new NotFoundException("There is no such poster.");
        }

        if (Variant == "complaining")
        {
            Errors.Add("poster", "This one is torn.");
        }

        var seen = stock[PosterId];
        if (stock.WhileMounting is { } meanwhile)
        {
            await meanwhile();
        }

        State = new(PosterId, seen, null);
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Stock = stock[PosterId] };
        return Task.CompletedTask;
    }

    [Event]
    public void OnTake() => State = State with { Stock = State.Stock - 1 };
}
