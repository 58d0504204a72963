using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Generators.Tests.Components;

[Component("everything"), AllowAnonymous]
public sealed partial class EverythingComponent : Component<EverythingState>
{
    public EverythingComponent Having(EverythingState state)
    {
        State = state;
        return this;
    }
}
