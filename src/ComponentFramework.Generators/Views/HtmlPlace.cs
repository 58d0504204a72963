namespace ComponentFramework.Generators.Views;

/// <summary>A place in HTML, by what a value that is written there could do.</summary>
internal enum HtmlPlace
{
    /// <summary>Between tags: what is written is encoded, and stays text.</summary>
    Text,
    TagStart,
    TagName,

    /// <summary>In a tag, where an attribute could begin.</summary>
    Tag,
    AttributeName,
    AfterAttributeName,

    /// <summary>Behind the equals sign, where quotes could begin.</summary>
    BeforeValue,
    UnquotedValue,
    DoubleQuotedValue,
    SingleQuotedValue,
    Comment,
    Declaration,

    /// <summary>In a script or a style sheet, where entities mean nothing.</summary>
    Script,

    /// <summary>In a text area or title: text only, entities included.</summary>
    PlainText,
}
