using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Is nobody's until an event asks who is looking, each in another way.</summary>
[Component("claim"), AllowAnonymous]
public sealed partial class ClaimComponent(Calls calls, IHttpContextAccessor http) : Component<ClaimState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new("", "");
        return Task.CompletedTask;
    }

    [Event]
    public void OnClaim()
    {
        calls.Count("claim");
        State = State with { Owner = Visitor.Id };
    }

    [Event]
    public async Task OnClaimWhenOpened()
    {
        calls.Count("claim");
        await calls.Gate.WaitAsync();
        State = State with { Owner = Visitor.Id };
    }

    /// <summary>As a service does that reads the request.</summary>
    [Event]
    public void OnClaimThroughRequest()
    {
        calls.Count("claim");
        State = State with { Owner = http.HttpContext!.GetVisitor().Id };
    }

    [Event]
    public void OnClaimAndConflict()
    {
        calls.Count("claim");
        throw new ConflictException($"Taken by {Visitor.Id}.");
    }

    [Event]
    public void OnClaimAndFail()
    {
        calls.Count("claim");
        throw new InvalidOperationException($"Taken by {Visitor.Id}.");
    }

    [Event]
    public void OnGreet() => throw new ConflictException($"Not now, {Visitor.User.Identity?.Name}.");

    [Event]
    public void OnNote(string text)
    {
        calls.Count("note");
        State = State with { Note = text };
    }

    [Event]
    public void OnLook() => calls.Count("look");
}

public sealed record ClaimState(string Owner, string Note);
