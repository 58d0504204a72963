namespace ComponentFramework;

/// <summary>What a form field would have had to hold.</summary>
public enum FieldExpectation
{
    /// <summary>Something that the type of the argument can be made of.</summary>
    Value,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number, with a fraction or without.</summary>
    Number,

    /// <summary>A number that is not as large.</summary>
    SmallerNumber,

    /// <summary>A number that is not as small.</summary>
    LargerNumber,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A date with a time.</summary>
    DateAndTime,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>One of the choices that there are.</summary>
    Choice,

    /// <summary>What a rule says: a data annotation of the argument, or of a member of it.</summary>
    Rule,
}
