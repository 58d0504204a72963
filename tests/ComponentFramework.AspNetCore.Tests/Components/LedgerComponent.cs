using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record LedgerState(int Shown, int Version, string Last);

/// <summary>Acts on the record that its parent gives it.</summary>
[Component("ledger"), AllowAnonymous]
public sealed partial class LedgerComponent(PropertyFacts facts, Calls calls) : Component<LedgerState>
{
    [Parameter]
    public required int RecordId { get; init; }

    protected override IEnumerable<string> Groups => [$"record-{RecordId}", "everybody"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(RecordId, facts.Version, "");
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Shown = RecordId, Version = facts.Version };
        return Task.CompletedTask;
    }

    [Event]
    public void OnBuy(string tag)
    {
        facts.Bought.Enqueue((tag, RecordId));
        State = State with { Last = tag };
    }

    [Event]
    public void OnBuyAsMyself(string tag)
    {
        facts.Bought.Enqueue((tag, RecordId));
        State = State with { Last = $"{tag} by mark({Visitor.Id})" };
    }

    [Event]
    public async Task OnBuyLater(string tag)
    {
        calls.Count("waiting");
        await calls.Gate.WaitAsync();
        OnBuyAsMyself(tag);
    }
}
