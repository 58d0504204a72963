using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A child that acts on the record its parent gives it, and can ask the parent for another one.</summary>
[Component("record"), AllowAnonymous]
public sealed partial class RecordComponent(SiteFacts facts) : Component<RecordState>
{
    [Parameter]
    public required int RecordId { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(RecordId, 0);
        return Task.CompletedTask;
    }

    protected override async Task RefreshAsync(CancellationToken ct)
    {
        await facts.WaitAsync().WaitAsync(ct);
        State = State with { Shown = RecordId };
    }

    [Event]
    public void OnAdd() => State = State with { Clicks = State.Clicks + 1 };

    [Event]
    public void OnBuy() => facts.Handled($"bought {RecordId}");
}
