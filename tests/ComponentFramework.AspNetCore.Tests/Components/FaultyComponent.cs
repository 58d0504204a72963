using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Throws where it is told to.</summary>
[Component("faulty"), AllowAnonymous]
public sealed partial class FaultyComponent : Component<PlainState>
{
    [Parameter]
    public string Where { get; init; } = "";

    protected override IEnumerable<string> Groups => ["faulty"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Where switch
        {
            "mount" => throw new InvalidOperationException("the secret of the mount"),
            "forbidden" => throw new PermissionDeniedException("Not yours."),
            "conflict" => throw new ConflictException("Somebody else was faster."),
            _ => Task.CompletedTask,
        };
    }

    protected override Task RefreshAsync(CancellationToken ct) =>
        Where == "refresh" ? throw new InvalidOperationException("the secret of the refresh") : Task.CompletedTask;

    [Event]
    public void OnFail() => throw new InvalidOperationException("the secret of the handler");

    [Event]
    public void OnBreak() => State = State with { Text = "broken" };

    public string Words() => State.Text == "broken" || Where == "view" ? throw new FormatException("the secret of the view") : State.Text;
}
