using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>Rows that move and go.</summary>
[Component("rows"), AllowAnonymous]
public sealed partial class RowsComponent : Component<RowsState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([1, 2, 3, 4, 5]);
        return Task.CompletedTask;
    }

    [Event]
    public void OnReverse() => State = new([.. State.Rows.Reverse()]);

    [Event]
    public void OnRemove(int row) => State = new([.. State.Rows.Where(other => other != row)]);

    [Event]
    public void OnAddFirst() => State = new([State.Rows.Max() + 1, .. State.Rows]);
}

public sealed record RowsState(IReadOnlyList<int> Rows);
