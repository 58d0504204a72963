using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.SignIn;

public sealed record MemberState(string Name);

[Component("member"), Authorize]
public sealed partial class MemberComponent : Component<MemberState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Visitor.User.Identity!.Name!);
        return Task.CompletedTask;
    }
}
