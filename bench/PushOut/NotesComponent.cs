using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace PushOut;

/// <summary>Keeps whatever anybody writes, and no event of it is limited.</summary>
[Component("notes"), AllowAnonymous]
public sealed partial class NotesComponent : Component<NotesState>
{
#pragma warning disable CF040 // what is counted is how often it runs for anybody
    private static int _paid;
#pragma warning restore CF040

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new("", 0);
        return Task.CompletedTask;
    }

    [Event]
    public void OnWrite(string text) => State = State with { Text = text };

    /// <summary>Must not run twice.</summary>
    [Event]
    public void OnPay() => State = State with { Paid = Interlocked.Increment(ref _paid) };
}

public sealed record NotesState(string Text, int Paid);
