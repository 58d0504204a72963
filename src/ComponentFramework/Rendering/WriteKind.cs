namespace ComponentFramework.Rendering;

/// <summary>What a view writes.</summary>
internal enum WriteKind : byte
{
    /// <summary>Markup of the template, as UTF-8.</summary>
    Literal,

    /// <summary>Markup of the template, as a string.</summary>
    Markup,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number, a date or another value that writes itself as UTF-8.</summary>
    Formatted,

    /// <summary>Trusted markup that the view made.</summary>
    Raw,

    Root,
    Id,
    Key,
    Trigger,
    Child,

    /// <summary>Where a row of a list begins; nothing is written. The value is a <see cref="RenderedRow"/>.</summary>
    Row,

    /// <summary>Where a list ends; nothing is written.</summary>
    RowsEnd,
}
