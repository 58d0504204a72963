using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Composition;

public sealed record BasketState(IReadOnlyList<int> Rows);

[Component("basket"), AllowAnonymous]
public sealed partial class BasketComponent : Component<BasketState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([1, 2]);
        return Task.CompletedTask;
    }

    [Event]
    public void OnRemove(int rowId) => State = new([.. State.Rows.Where(row => row != rowId)]);
}

public sealed record RowState;

[Component("row"), AllowAnonymous]
public sealed partial class RowComponent : Component<RowState>
{
    [Parameter]
    public required int RowId { get; init; }
}
