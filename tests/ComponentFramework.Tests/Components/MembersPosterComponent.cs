using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>The same for everybody who has signed in.</summary>
[Component("members-poster"), Authorize, Cache]
public sealed partial class MembersPosterComponent(Tally tally) : Component<Greeting>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        tally.Count("members poster");
        State = new("member");
        return Task.CompletedTask;
    }
}
