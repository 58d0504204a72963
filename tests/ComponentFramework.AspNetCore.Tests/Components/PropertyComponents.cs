using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>What the components of the property test show and do.</summary>
public sealed class PropertyFacts
{
    private int _version;

    public int Version => Volatile.Read(ref _version);

    /// <summary>Which record was bought under each tag, once for each time.</summary>
    public ConcurrentQueue<(string Tag, int Record)> Bought { get; } = new();

    public void Change() => Interlocked.Increment(ref _version);
}

public sealed record NameplateState(string Mark, string Text, int Version);

/// <summary>Shows something that only one visitor may ever read.</summary>
[Component("nameplate"), AllowAnonymous]
public sealed partial class NameplateComponent(PropertyFacts facts) : Component<NameplateState>
{
    protected override IEnumerable<string> Groups => [$"nameplate-{Visitor.Id}", "everybody"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new($"mark({Visitor.Id})", "", facts.Version);
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = State with { Version = facts.Version };
        return Task.CompletedTask;
    }

    [Event]
    public void OnSign(string text) => State = State with { Text = $"{text} by mark({Visitor.Id})" };
}

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

public sealed record ChoiceState(int Picked);

/// <summary>A live parent that gives its child another record with each event.</summary>
[Component("choice"), AllowAnonymous]
public sealed partial class ChoiceComponent : Component<ChoiceState>
{
    protected override IEnumerable<string> Groups => ["choices"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event, Optimistic]
    public void OnPick(int id) => State = new(id);
}

public sealed record BillState(int Version);

/// <summary>Mounted once for all.</summary>
[Component("bill"), AllowAnonymous, Cache]
public sealed partial class BillComponent(PropertyFacts facts) : Component<BillState>
{
    protected override IEnumerable<string> Groups => ["everybody"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(facts.Version);
        return Task.CompletedTask;
    }
}
