using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record MeasureState(int Quantity = 1, int Clicks = 0);

/// <summary>A live component with a number to type, which has a rule.</summary>
[Component("measure"), AllowAnonymous]
public sealed partial class MeasureComponent : Component<MeasureState>
{
    protected override IEnumerable<string> Groups => ["measure"];

    [Event]
    public void OnSet([Range(1, 10)] int quantity, string note = "") => State = State with { Quantity = quantity };

    [Event]
    public void OnClick() => State = State with { Clicks = State.Clicks + 1 };
}
