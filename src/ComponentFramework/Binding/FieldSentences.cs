using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Binding;

/// <summary>What is said at a field, in a person's words. Rules that bring a sentence of their author's own keep it.</summary>
internal static class FieldSentences
{
    private static readonly Dictionary<Type, string?> OwnOfAttributes = new ValidationAttribute[]
    {
        new RequiredAttribute(), new EmailAddressAttribute(), new UrlAttribute(), new PhoneAttribute(), new CreditCardAttribute(),
    }.ToDictionary(rule => rule.GetType(), rule => rule.ErrorMessage);

    public static string Of(FieldExpectation expected) => expected switch
    {
        FieldExpectation.WholeNumber => "Enter a whole number.",
        FieldExpectation.Number => "Enter a number.",
        FieldExpectation.SmallerNumber => "Enter a smaller number.",
        FieldExpectation.LargerNumber => "Enter a larger number.",
        FieldExpectation.Date => "Enter a date, like 2024-01-31.",
        FieldExpectation.Time => "Enter a time, like 18:30.",
        FieldExpectation.DateAndTime => "Enter a date and a time.",
        FieldExpectation.Duration => "Enter hours and minutes, like 1:30.",
        FieldExpectation.Choice => "Choose one of what is offered.",
        _ => "This cannot be read. Please enter it again.",
    };

    /// <summary>What a rule says: its author's sentence, or ours where that of the attribute is a programmer's.</summary>
    public static string Of(ValidationAttribute rule, string? authors, object? value) => HasOwnSentence(rule) || Plain(rule, value) is not { } sentence
        ? authors ?? rule.FormatErrorMessage("")
        : sentence;

    public static bool HasOwnSentence(ValidationAttribute rule) =>
        rule.ErrorMessageResourceName is not null || rule.ErrorMessage != OwnOfAttributes.GetValueOrDefault(rule.GetType());

    public static string Labelled(string sentence, string? label) =>
        label is null ? sentence : $"{label}: {char.ToLower(sentence[0], CultureInfo.CurrentCulture)}{sentence[1..]}";

    /// <summary>The sentence that the application has for it, in the visitor's language if it has several.</summary>
    public static string Final(FieldProblem problem, IServiceProvider? services) =>
        (services?.GetService(typeof(IOptions<ComponentFrameworkOptions>)) as IOptions<ComponentFrameworkOptions>)?.Value.FieldMessage?.Invoke(problem) is { Length: > 0 } own
            ? own
            : problem.Message;

    private static string? Plain(ValidationAttribute rule, object? value) => rule switch
    {
        RequiredAttribute => value is IEnumerable and not string ? "Choose at least one." : "Please fill this in.",
        StringLengthAttribute { MinimumLength: 0 } length => $"Enter at most {Characters(length.MaximumLength)}.",
        StringLengthAttribute length => $"Enter {length.MinimumLength} to {Characters(length.MaximumLength)}.",
        MaxLengthAttribute length => value is string ? $"Enter at most {Characters(length.Length)}." : $"Choose at most {length.Length}.",
        MinLengthAttribute length => value is string ? $"Enter at least {Characters(length.Length)}." : $"Choose at least {length.Length}.",
        LengthAttribute length => value is string ? $"Enter {length.MinimumLength} to {Characters(length.MaximumLength)}." : $"Choose {length.MinimumLength} to {length.MaximumLength}.",
        RangeAttribute { MinimumIsExclusive: false, MaximumIsExclusive: false } range => string.Create(CultureInfo.CurrentCulture, $"Enter a value from {range.Minimum} to {range.Maximum}."),
        EmailAddressAttribute => "Enter an email address, like name@example.com.",
        UrlAttribute => "Enter a web address, like https://example.com.",
        PhoneAttribute => "Enter a phone number.",
        CreditCardAttribute => "Enter a card number.",
        RegularExpressionAttribute => "This does not have the expected form.",
        CompareAttribute => "The two entries are not the same.",
        AllowedValuesAttribute or DeniedValuesAttribute => "Choose one of what is offered.",
        _ => null,
    };

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";
}
