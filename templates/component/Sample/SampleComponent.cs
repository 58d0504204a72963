using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace ComponentApp.Sample;

public sealed record SampleState(int Count = 0);

[Component("sample-name"), AllowAnonymous]
public sealed partial class SampleComponent : Component<SampleState>
{
    [Event]
    public void OnAdd() => State = State with { Count = State.Count + 1 };
}
