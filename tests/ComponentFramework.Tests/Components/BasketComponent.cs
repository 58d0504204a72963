using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Every kind of event that can or cannot be told ahead of time.</summary>
[Component("basket"), AllowAnonymous, Slots("note")]
public sealed partial class BasketComponent(Tally tally) : Component<BasketState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new([new("apple", 2), new("pear", 1)], "", null);
        return Task.CompletedTask;
    }

    protected override void BeforeRender() => State = State with { Total = State.Rows.Sum(row => row.Count) };

    [Event, Optimistic]
    public void OnIncrease(string name) => Change(name, by: 1);

    [Event, Optimistic]
    public void OnDecrease(string name)
    {
        if (State.Rows.First(row => row.Name == name).Count == 1)
        {
            Errors.Add(name, "There is only one left.");
            return;
        }

        Change(name, by: -1);
    }

    [Event, Optimistic]
    public void OnRemove(string name) => State = State with { Rows = [.. State.Rows.Where(row => row.Name != name)] };

    [Event, Optimistic]
    public void OnSort() => State = State with { Rows = [.. State.Rows.Reverse()] };

    [Event, Optimistic]
    public void OnSetCount(string name, int count) =>
        State = State with { Rows = [.. State.Rows.Select(row => row.Name == name ? row with { Count = count } : row)] };

    [Event, Optimistic]
    public void OnWrite(string text) => State = State with { Text = text };

    [Event, Optimistic]
    public void OnLeaveAlone() => State = State with { Text = State.Text };

    [Event, Optimistic]
    public void OnFail() => throw new ConflictException("Not today.");

    [Event, Optimistic, Authorize]
    public void OnStaffOnly() => State = State with { Text = "staff" };

    [Event]
    public Task OnOrder(string? by = null)
    {
        tally.Count("ordered");
        State = State with { Ordered = by ?? "somebody" };
        return Task.CompletedTask;
    }

    [Event]
    public void OnEmpty() => State = State with { Rows = [] };

    protected override BasketState? GetOptimisticPatch(ComponentEvent e) => e.Is(Events.Order("me")) ? State with { Ordered = "me" } : null;

    private void Change(string name, int by) =>
        State = State with { Rows = [.. State.Rows.Select(row => row.Name == name ? row with { Count = row.Count + by } : row)] };
}
