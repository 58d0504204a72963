using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record TalliedRowsState(IReadOnlyList<TalliedRow> Rows);

public sealed record TalliedRow(int Number, int Count);

/// <summary>Counts how often its view writes a row.</summary>
[Component("tallied-rows"), AllowAnonymous]
public sealed partial class TalliedRowsComponent(Tally tally) : Component<TalliedRowsState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([.. Enumerable.Range(0, 20).Select(number => new TalliedRow(number, 0))]);
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnAdd(int number) =>
        State = new([.. State.Rows.Select(row => row.Number == number ? row with { Count = row.Count + 1 } : row)]);

    public int Counted(TalliedRow row)
    {
        tally.Count("rows written");
        return row.Count;
    }
}
