using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Is kept for all members and asks for one of them, where its parameter says; the compiler sees none of it.</summary>
[Component("letter"), Authorize, Cache]
public sealed partial class LetterComponent : Component<Greeting>
{
    [Parameter]
    public string AsksIn { get; init; } = "";

    public string Signature => AskIn("view");

    protected override IEnumerable<string> Groups => [$"letters {AskIn("groups")}"];

    protected override string? GetCacheKey() => AskIn("cache key");

    protected override async Task MountAsync(CancellationToken ct)
    {
        State = new(AskIn("mount"));
        await RefreshAsync(ct);
        if (AsksIn == "handler")
        {
            OnSign();
        }
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        _ = AskIn("refresh");
        return Task.CompletedTask;
    }

    protected override void BeforeRender() => _ = AskIn("before render");

    [Event]
    public void OnSign() => State = new(Visitor.Id);

    private string AskIn(string place) => place == AsksIn ? Somebody.Behind(this) : "";
}
