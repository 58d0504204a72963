using System.Text.Json.Nodes;
using AnswerCost.Cart;
using AnswerCost.Product;
using ComponentFramework;

namespace AnswerCost;

/// <summary>One click on a component that has just been mounted.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Component">The component's name.</param>
/// <param name="Event">What the click sends.</param>
/// <param name="Predictions">How many triggers have a prediction after the click, which shows that the right thing is measured.</param>
internal sealed record Scenario(string Name, string Component, ComponentEvent Event, int Predictions)
{
    /// <summary>Size M has no prediction once it is selected: a second click changes nothing.</summary>
    public static Scenario SizeSelection { get; } = new("size selection, card of five sizes", "product", ProductComponent.Events.SelectSize("M"), 5);

    public static Scenario QuantityChange { get; } = new("quantity change, cart of 20 rows", "cart", CartComponent.Events.AddItem(3, "L"), 60);

    public JsonObject Payload => JsonNode.Parse(Event.PayloadJson().Span)!.AsObject();

    /// <summary>Throws when the HTML after the click has more or fewer predictions than it should.</summary>
    public void Check(ReadOnlySpan<byte> html, bool predicts)
    {
        var found = html.Count("data-optimistic=\\\""u8) + html.Count("data-optimistic=\""u8) + html.Count("data-optimistic='"u8);
        var expected = predicts ? Predictions : 0;
        if (found != expected)
        {
            throw new InvalidOperationException($"After '{Event}' {found} triggers of '{Component}' have a prediction instead of {expected}.");
        }
    }
}
