using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record ForgottenState(int Value);

/// <summary>Overrides MountAsync and leaves the state unset.</summary>
[Component("forgetful"), AllowAnonymous]
public sealed partial class ForgetfulComponent : Component<ForgottenState>
{
    protected override Task MountAsync(CancellationToken ct) => Task.CompletedTask;
}
