using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Composition;

public sealed record DetailState(string Title);

public interface IRecords
{
    Task<string> GetAsync(int id, CancellationToken ct);
}

[Component("detail"), AllowAnonymous]
public sealed partial class DetailComponent(IRecords records) : Component<DetailState>
{
    [Parameter]
    public required int RecordId { get; init; }

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override async Task RefreshAsync(CancellationToken ct) => State = new(await records.GetAsync(RecordId, ct));
}
