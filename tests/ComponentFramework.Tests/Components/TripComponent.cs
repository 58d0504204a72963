using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record TripState(int Nights = 0, int SeenByHandler = 0);

public sealed record Place(string Street, string City);

/// <summary>Has something to say against several fields, and events that have nothing to do with them.</summary>
[Component("trip"), AllowAnonymous]
public sealed partial class TripComponent(Stock stock) : Component<TripState>
{
    protected override IEnumerable<string> Groups => ["trips"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new();
        return Task.CompletedTask;
    }

    protected override Task RefreshAsync(CancellationToken ct)
    {
        if (stock[2] > 0)
        {
            Errors.Clear("room");
        }

        return Task.CompletedTask;
    }

    [Event]
    public void OnBook(string guest = "")
    {
        if (guest.Length == 0)
        {
            Errors.Add("guest", "Who is coming?");
            Errors.Add("place.street", "Where do you live?");
            Errors.Add("room", "Which room?");
            Errors.Add("", "This cannot be booked yet.");
        }
    }

    [Event, Optimistic]
    public void OnStay() => State = State with { Nights = State.Nights + 1, SeenByHandler = Errors.Count };

    [Event, Optimistic]
    public void OnChoose(string room) => State = State with { Nights = State.Nights + room.Length };

    [Event]
    public void OnLive(Place place) => Errors.Add("room", $"No room in {place.City}.");

    [Event]
    public void OnForget() => Errors.Clear();

    [Event]
    public void OnWrite(string letter)
    {
        for (var i = 0; i < 20; i++)
        {
            Errors.Add($"page{i}", letter);
        }
    }
}
