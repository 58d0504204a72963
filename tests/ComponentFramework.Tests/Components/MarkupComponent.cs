using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record MarkupState(string? Text, bool? Flag, int Number, decimal Price, DateOnly Day);

/// <summary>Writes its parameters into every kind of place that a view has.</summary>
[Component("markup"), AllowAnonymous]
public sealed partial class MarkupComponent : Component<MarkupState>
{
    [Parameter]
    public string? Text { get; init; }

    [Parameter]
    public bool? Flag { get; init; }

    [Parameter]
    public int Number { get; init; }

    [Parameter]
    public decimal Price { get; init; }

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(Text, Flag, Number, Price, new DateOnly(2030, 12, 31));
        return Task.CompletedTask;
    }

    [Event]
    public void OnSay(string text) => State = State with { Text = text };
}
