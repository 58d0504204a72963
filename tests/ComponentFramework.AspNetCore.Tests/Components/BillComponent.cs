using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

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
