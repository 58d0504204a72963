namespace ComponentFramework.Generators.Shapes;

/// <summary>How a type is written and read.</summary>
internal enum ShapeKind
{
    Boolean,
    Character,
    Text,
    Signed,
    Unsigned,
    Float,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    SignedEnum,
    UnsignedEnum,

    /// <summary>A type that parses itself from text; only in payloads.</summary>
    Parsable,

    /// <summary>A value type that may be null.</summary>
    Nullable,

    /// <summary>A reference that may be null, where null is not part of how the element is written.</summary>
    Optional,

    /// <summary>Anything that is counted and enumerated.</summary>
    List,

    /// <summary>Keys with values.</summary>
    Map,

    /// <summary>A class, record or struct, member by member.</summary>
    Object,
    Tuple,
}
