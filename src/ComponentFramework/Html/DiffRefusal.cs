namespace ComponentFramework.Html;

/// <summary>Why two documents are not compared. For a debug log; the caller sends HTML instead.</summary>
internal enum DiffRefusal : byte
{
    /// <summary>Not refused.</summary>
    None,

    /// <summary>The bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>A raw NUL or carriage return, which a browser replaces.</summary>
    ControlCharacter,

    /// <summary>Not exactly one element with nothing but white space around it.</summary>
    NotOneRoot,

    /// <summary>The roots are different elements, or of a kind whose content is never compared.</summary>
    RootDiffers,

    /// <summary>A tag that is not plainly written: no name, a stray character, an element closed by a slash.</summary>
    MalformedTag,

    /// <summary>A tag has an attribute twice.</summary>
    DuplicateAttribute,

    /// <summary>A tag has more attributes than anyone writes; finding one twice would take too long.</summary>
    TooManyAttributes,

    /// <summary>Two elements have one id.</summary>
    DuplicateId,

    /// <summary>The document ends inside an element.</summary>
    UnclosedElement,

    /// <summary>An end tag closes something else than the innermost open element.</summary>
    MismatchedEndTag,

    /// <summary>An element inside one that a browser would close or repair because of it: a in a, a block in p, li in li.</summary>
    ForbiddenNesting,

    /// <summary>An element or text where a browser would move, drop or surround it: a row without tbody, text in a table or select.</summary>
    MisplacedContent,

    /// <summary>An element whose parsing depends on more than the document, or that has no place in a body.</summary>
    UnsupportedElement,

    /// <summary>A doctype, a CDATA section or a processing instruction.</summary>
    UnsupportedMarkup,

    /// <summary>A comment that browsers end elsewhere than a reader would.</summary>
    MalformedComment,

    /// <summary>A character reference that is not numeric, not one of HTML 4's, or has no semicolon.</summary>
    UnknownReference,

    /// <summary>The first character of a pre or textarea is a line feed, which a browser drops.</summary>
    LeadingNewline,

    /// <summary>Markup or a script's escape inside an element of raw text.</summary>
    MarkupInRawText,

    /// <summary>A script, style or noscript element is not the same in both documents.</summary>
    RawTextDiffers,

    /// <summary>A changed attribute has a name that scripts cannot set.</summary>
    AttributeName,

    /// <summary>An element that the page keeps would have to be made anew or go to another parent.</summary>
    KeptElementMoved,

    /// <summary>Elements are nested more deeply than browsers promise to follow.</summary>
    TooDeep,

    /// <summary>A text of 65,536 bytes or more, which browsers split into several nodes.</summary>
    TextTooLong,

    /// <summary>A list so long and so shuffled that moving its items costs more than sending it.</summary>
    TooManyMoves,
}
