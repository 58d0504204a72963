using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public sealed record OrderLine([MaxLength(3)] string Size, [Range(1, 9)] int Quantity);

public sealed record Delivery([Required] string Street, [property: RegularExpression(@"\d{4,6}", ErrorMessage = "4 to 6 digits, please.")] string PostalCode) : IValidatableObject
{
    [Range(0, 0, ErrorMessage = "No digits in a street.")]
    public int Digits => Street.Count(char.IsAsciiDigit);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Street == "Nowhere" && PostalCode == "0000" ? [new("We do not deliver there.", [nameof(PostalCode)])] : [];
}

/// <summary>A rule that asks for a service and for the component.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KnownWordAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.GetService(typeof(TimeProvider)) is not null && validationContext.ObjectInstance is OrderFormComponent && (string?)value != "unknown"
            ? ValidationResult.Success
            : new($"{validationContext.DisplayName} is not known.");
}

public abstract class OrderForms : Component<Heard>
{
    [Event]
    public virtual void OnVirtual([MaxLength(2)] string text) => Hear(text);

    protected void Hear(object value) => State = new() { Text = $"{value}" };
}

/// <summary>Handlers whose arguments carry rules, and a form for some of them.</summary>
[Component("order-form"), AllowAnonymous]
public sealed partial class OrderFormComponent : OrderForms
{
    [Event]
    public void OnNote([Required, MaxLength(5)] string text) => Hear(text);

    [Event]
    public Task OnCount([Range(1, 10), Display(Name = "Number of pieces")] int quantity)
    {
        Hear(quantity);
        return Task.CompletedTask;
    }

    [Event]
    public ValueTask OnPrice([Range(1, 10)] decimal price)
    {
        Hear(price);
        return ValueTask.CompletedTask;
    }

    [Event]
    public void OnLong([Range(1, 10)] long number) => Hear(number);

    [Event]
    public void OnMail([EmailAddress] string? mail = null, [KnownWord] string? secretWord = null) => Hear($"{mail} {secretWord}");

    [Event]
    public void OnDay([Range(typeof(DateOnly), "2024-01-01", "2024-12-31")] DateOnly day) => Hear(day.DayNumber);

    [Event]
    public void OnDeliver(Delivery delivery) => Hear(delivery.Street);

    [Event]
    public void OnLines([MinLength(1)] IReadOnlyList<OrderLine> lines) => Hear(lines.Count);

    [Event]
    public void OnTags(List<int> tags, [Display(Name = "Kind of order")] Shade kind = Shade.Light, DateOnly? until = null) => Hear(tags.Count + " " + kind + until?.DayNumber);

    [Event, Optimistic]
    public void OnShort([MaxLength(1)] string text) => State = new() { Text = text };

    public override void OnVirtual(string text) => Hear(text);

    protected override void OnInvalid(string @event)
    {
        if (@event == "count")
        {
            ResetForm();
        }
    }
}
