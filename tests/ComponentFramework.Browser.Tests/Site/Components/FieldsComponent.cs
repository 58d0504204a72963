using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>Every kind of field, some of which the server changes on purpose.</summary>
[Component("fields"), AllowAnonymous]
public sealed partial class FieldsComponent : Component<FieldsState>
{
    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Task.CompletedTask;
    }

    /// <summary>Something that is about no field.</summary>
    [Event]
    public void OnOther() => State = State with { Count = State.Count + 1 };

    /// <summary>The server sets every field.</summary>
    [Event]
    public void OnSet() => State = State with
    {
        Count = State.Count + 1, Text = "from the server", Area = "set", Tick = !State.Tick, Letter = "z", Choice = "three",
    };

    /// <summary>The server chooses another letter.</summary>
    [Event]
    public void OnLetter() => State = State with { Count = State.Count + 1, Letter = "y" };

    /// <summary>A form that is empty again afterwards, unless it did not pass.</summary>
    [Event]
    public void OnSubmit(string text)
    {
        State = State with { Count = State.Count + 1 };
        if (text == "bad")
        {
            Errors.Add("text", "That is bad.");
        }
    }

    /// <summary>A number that the server keeps within bounds.</summary>
    [Event]
    public void OnQuantity(int quantity) => State = State with { Count = State.Count + 1, Quantity = Math.Clamp(quantity, 1, 5) };

    /// <summary>One more of what the number counts.</summary>
    [Event]
    public void OnMore() => State = State with { Count = State.Count + 1, Quantity = State.Quantity + 1 };

    /// <summary>A search that is sent with every letter.</summary>
    [Event]
    public void OnFind(string find) => State = State with { Count = State.Count + 1, Find = find };

    /// <summary>A tick that the server takes back.</summary>
    [Event]
    public void OnToggle() => State = State with { Count = State.Count + 1 };
}

public sealed record FieldsState(
    int Count = 0, string Text = "", string Area = "", bool Tick = false, string Letter = "x", string Choice = "one", int Quantity = 1, string Find = "");
