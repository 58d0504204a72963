using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ComponentFramework.Binding;

/// <summary>Checks arguments against the data annotations that they carry, and puts what does not hold at its field. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleCheck
{
    private readonly Component _component;
    private readonly Payload _payload;
    private readonly string _event;
    private bool _isBroken;

    /// <summary>Begins a check.</summary>
    /// <param name="component">The instance whose handler would run.</param>
    /// <param name="payload">What the arguments were read from.</param>
    /// <param name="event">The event's name.</param>
    public RuleCheck(Component component, Payload payload, string @event)
    {
        _component = component;
        _payload = payload;
        _event = @event;
    }

    /// <summary>Ends the check: whether all rules hold and the handler may run.</summary>
    public bool Ends()
    {
        if (_isBroken)
        {
            _component.RunInvalid(_event);
        }

        return !_isBroken;
    }

    /// <summary>Checks a value; the first rule that does not hold is said at its field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="member">The name of the parameter or property.</param>
    /// <param name="label">What people call it; null when nothing says so.</param>
    /// <param name="owner">The object it is a property of; null for an argument itself.</param>
    /// <param name="rules">Its rules.</param>
    public void Demand(object? value, string field, string member, string? label, object? owner, ValidationAttribute[] rules)
    {
        var context = Context(owner, member, label);
        foreach (var rule in rules.OrderByDescending(rule => rule is RequiredAttribute))
        {
            if (rule.GetValidationResult(value, context) is { } broken)
            {
                Break(field, label, FieldSentences.Of(rule, broken.ErrorMessage, value), rule);
                return;
            }
        }
    }

    /// <summary>Checks what an object says of itself as a whole, unless one of its members is wrong already.</summary>
    /// <param name="value">The object.</param>
    /// <param name="field">The name of the field that it is read from.</param>
    /// <param name="member">The name of its type.</param>
    /// <param name="rules">The rules of its class.</param>
    public void DemandWhole(object value, string field, string member, ValidationAttribute[] rules)
    {
        if (HasBroken(field))
        {
            return;
        }

        var context = Context(value, member, null);
        foreach (var rule in rules)
        {
            if (rule.GetValidationResult(value, context) is { } broken)
            {
                Break(broken, field, FieldSentences.Of(rule, broken.ErrorMessage, value), rule);
            }
        }

        if (value is IValidatableObject validatable && !HasBroken(field))
        {
            foreach (var broken in validatable.Validate(context).Where(result => result != ValidationResult.Success))
            {
                Break(broken, field, broken.ErrorMessage ?? FieldSentences.Of(FieldExpectation.Value), null);
            }
        }
    }

    /// <summary>The name of a list's row as it was sent: where rows were left out, they keep their numbers.</summary>
    /// <param name="field">The list's field.</param>
    /// <param name="index">The row's place in the list.</param>
    public string Row(string field, int index) => _payload.Row(field, index);

    private bool HasBroken(string field) => _isBroken && _component.Errors.Entries.Any(error => error.Key.StartsWith(field, StringComparison.Ordinal));

    private ValidationContext Context(object? owner, string member, string? label) =>
        new(owner ?? _component, label ?? Words(member), _component.RuleServices, items: null) { MemberName = member };

    private void Break(ValidationResult broken, string field, string message, ValidationAttribute? rule)
    {
        var members = broken.MemberNames.ToList();
        foreach (var member in members.Count == 0 ? [field] : members.Select(member => $"{field}.{Snake(member)}"))
        {
            Break(member, null, message, rule);
        }
    }

    private void Break(string field, string? label, string sentence, ValidationAttribute? rule)
    {
        _isBroken = true;
        var message = rule is not null && !FieldSentences.HasOwnSentence(rule) ? FieldSentences.Labelled(sentence, label) : sentence;
        _component.Errors.Add(field, FieldSentences.Final(new(field, label, FieldExpectation.Rule, message) { Rule = rule }, _component.RuleServices));
    }

    /// <summary><c>postalCode</c> is "Postal code".</summary>
    private static string Words(string member)
    {
        var words = Snake(member).Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary><c>PostalCode</c> is <c>postal_code</c>, by the rule that names fields.</summary>
    private static string Snake(string member)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            var startsWord = char.IsUpper(member[i]) && i > 0 && member[i - 1] is not '_' and not '.'
                && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(member[i]));
        }

        return text.ToString();
    }
}
