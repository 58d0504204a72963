using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Asks for things that only the page can do.</summary>
[Component("guide"), AllowAnonymous]
public sealed partial class GuideComponent(Calls calls) : Component<GuideState>
{
    [Parameter]
    public bool Astray { get; init; }

    protected override IEnumerable<string> Groups => ["guides"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(0);
        if (Astray)
        {
            Focus("");
        }

        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        Navigate("/refreshed");
        return Task.CompletedTask;
    }

    [Event]
    public void OnGo(string url) => Navigate(url);

    [Event]
    public void OnEverything()
    {
        calls.Count("everything");
        State = new(State.Steps + 1);
        Navigate("/somewhere else?q=ä#é");
        Focus("größe[0].name");
        ResetForm();
    }

    [Event]
    public void OnLead()
    {
        State = new(State.Steps + 1);
        Navigate("/for/nobody");
    }

    [Event]
    public void OnFocusRoot() => Focus("");

    [Event]
    public void OnFocusWrong()
    {
        Errors.Add("name", "Please write a name.");
        Focus("name");
    }

    [Event]
    public void OnGoAndFail()
    {
        Navigate("/somewhere");
        throw new ConflictException("Somebody else was faster.");
    }

    [Event]
    public async Task OnGoWhenOpened(CancellationToken ct)
    {
        calls.Count("wait");
        await calls.Gate.WaitAsync(ct);
        Navigate("/opened");
    }
}

public sealed record GuideState(int Steps);
