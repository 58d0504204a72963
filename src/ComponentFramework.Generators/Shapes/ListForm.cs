namespace ComponentFramework.Generators.Shapes;

/// <summary>Which collection a list or map is, and so how it is counted and made.</summary>
internal enum ListForm
{
    None,
    Array,
    List,
    ImmutableArray,
    ImmutableList,
    HashSet,
    ImmutableHashSet,

    /// <summary>A read-only interface that knows its count; an array stands in for it.</summary>
    ReadOnly,

    /// <summary><c>IEnumerable</c>, which has to be counted first; an array stands in for it.</summary>
    Sequence,
    Dictionary,
    ImmutableDictionary,
}
