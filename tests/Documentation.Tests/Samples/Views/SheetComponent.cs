using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Views;

public sealed record SheetState(string Name, string? Note, bool IsOpen, decimal Price, string Html)
{
    public IReadOnlyList<string> Tags { get; init; } = ["red", "round"];
}

[Component("sheet"), AllowAnonymous]
public sealed partial class SheetComponent : Component<SheetState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new("<b>Tom & Co</b>", Note: null, IsOpen: true, Price: 12.5m, "<em>made by us</em>");
        return Task.CompletedTask;
    }

    [Event]
    public void OnFind(string text) => State = State with { Note = text };

    [Event]
    public void OnLook() => State = State with { Price = State.Price + 1 };

    [Event]
    public void OnDelete() => State = State with { IsOpen = false };
}
