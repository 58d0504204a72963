using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record RecordState(int Shown, int Clicks);

/// <summary>A live child that shows the record its parent gives it, has a child of its own, and acts on the record.</summary>
[Component("record"), AllowAnonymous]
public sealed partial class RecordComponent(Tally tally) : Component<RecordState>
{
    /// <summary>A record that cannot be shown.</summary>
    public const int Missing = 404;

    [Parameter]
    public required int RecordId { get; init; }

    protected override IEnumerable<string> Groups => [$"record-{RecordId}"];

    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("record mount");
        State = new(RecordId, 0);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        tally.Count($"refresh {RecordId}");
        State = RecordId == Missing ? throw new NotFoundException("There is no such record.") : State with { Shown = RecordId };
        return Task.CompletedTask;
    }

    [Event]
    public void OnClick() => State = State with { Clicks = State.Clicks + 1 };

    [Event]
    public void OnBuy() => tally.Count($"bought {RecordId}");
}
