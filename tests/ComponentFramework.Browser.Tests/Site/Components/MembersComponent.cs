using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>For members only.</summary>
[Component("members"), Authorize]
public sealed partial class MembersComponent : Component<NumberState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }
}
