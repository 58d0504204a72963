using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Tells others of each event, over a connection.</summary>
[Component("live-teller"), AllowAnonymous]
public sealed partial class LiveTellerComponent(IBroadcaster broadcaster) : Component<TellerState>
{
    protected override IEnumerable<string> Groups => ["crowd"];

    [Event]
    public async Task OnTell(string text)
    {
        State = new(text);
        await broadcaster.SendAsync("told", ComponentEvent.Refresh);
    }
}
