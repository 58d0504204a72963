namespace ComponentFramework.Differences;

/// <summary>How much of a document has to be read again because of an edit.</summary>
internal enum EditedPart : byte
{
    /// <summary>An element with all that is inside.</summary>
    Element,

    /// <summary>An element's start tag.</summary>
    StartTag,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Siblings that go: nothing has to be read.</summary>
    Removed,
}
