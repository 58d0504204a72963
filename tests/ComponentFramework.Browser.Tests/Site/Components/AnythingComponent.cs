using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live component that shows whatever HTML a test has made up.</summary>
[Component("anything"), AllowAnonymous]
public sealed partial class AnythingComponent(Anything anything) : Component<AnythingState>
{
    protected override IEnumerable<string> Groups => ["anything"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override Task RefreshAsync(CancellationToken ct)
    {
        State = new(anything.Html, anything.Version);
        return Task.CompletedTask;
    }

    [Event]
    public Task OnNext(CancellationToken ct) => RefreshAsync(ct);
}

public sealed record AnythingState(string Html, int Version);
