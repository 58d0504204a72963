using System.ComponentModel.DataAnnotations;

namespace ComponentFramework;

/// <summary>Why what a person entered is not taken, for <see cref="ComponentFrameworkOptions.FieldMessage"/>.</summary>
public sealed class FieldProblem
{
    internal FieldProblem(string field, string? label, FieldExpectation expected, string message)
    {
        Field = field;
        Label = label;
        Expected = expected;
        Message = message;
    }

    /// <summary>The field's name: <c>quantity</c>, <c>lines[0].quantity</c>.</summary>
    public string Field { get; }

    /// <summary>What people call it, from <c>[Display(Name = …)]</c> or <c>[DisplayName]</c>; null when the argument has neither.</summary>
    public string? Label { get; }

    /// <summary>What was expected.</summary>
    public FieldExpectation Expected { get; }

    /// <summary>What was entered where it could not be read; null for a rule.</summary>
    public string? Entered { get; internal init; }

    /// <summary>The rule that does not hold; null where the value could not be read at all, or where a whole object says so.</summary>
    public ValidationAttribute? Rule { get; internal init; }

    /// <summary>The sentence that is shown unless another is given.</summary>
    public string Message { get; }
}
