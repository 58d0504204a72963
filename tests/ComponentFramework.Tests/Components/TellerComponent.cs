using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record TellerState(string Text = "", bool IsBroken = false, int Record = 1);

/// <summary>Tells others of each event, some of which come to nothing after that.</summary>
[Component("teller"), AllowAnonymous]
public sealed partial class TellerComponent(IBroadcaster broadcaster, Gate gate) : Component<TellerState>
{
    [Parameter]
    public bool TellsMount { get; init; }

    protected override async Task MountAsync(CancellationToken ct)
    {
        State = new();
        if (TellsMount)
        {
#pragma warning disable CF041 // only the test listens
            await broadcaster.SendAsync("told", "mounted", ct);
#pragma warning restore CF041
        }
    }

    protected override void BeforeRender()
    {
        if (State.IsBroken && State.Text == "before")
        {
            throw new InvalidOperationException("Broken before rendering.");
        }
    }

    [Event]
    public async Task OnTell(string text, bool isBroken = false, int record = 1)
    {
        State = new(text, isBroken, record);
        await broadcaster.SendAsync("told", ComponentEvent.Refresh);
    }

    [Event]
    public async Task OnWait(CancellationToken ct)
    {
        await broadcaster.SendAsync("told", ComponentEvent.Refresh, ct);
        await gate.PassAsync();
    }
}
