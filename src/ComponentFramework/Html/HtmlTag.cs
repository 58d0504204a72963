namespace ComponentFramework.Html;

/// <summary>What the HTML parser of a browser does with elements of a name, as far as it can change the shape of the tree.</summary>
/// <param name="Content">What may stand inside.</param>
/// <param name="Parents">The kinds of content in which the element may stand.</param>
/// <param name="Conflicts">The elements around it that a browser would close or repair because of it.</param>
/// <param name="Sets">What it is to the elements inside it.</param>
/// <param name="Clears">What it hides from the elements inside it.</param>
/// <param name="IsAlsoForeign">Whether the name may be used inside svg and math.</param>
internal sealed record HtmlTag(
    HtmlContent Content,
    HtmlContents Parents = HtmlContents.Flowing,
    HtmlScope Conflicts = HtmlScope.None,
    HtmlScope Sets = HtmlScope.None,
    HtmlScope Clears = HtmlScope.None,
    bool IsAlsoForeign = false);

internal enum HtmlContent : byte
{
    Flow,
    Ruby,
    Datalist,
    Table,
    TableSection,
    TableRow,
    TableColumns,
    Select,
    OptionGroup,

    /// <summary>Text and comments.</summary>
    Option,

    /// <summary>Text in which character references count and nothing else does; no line feed first.</summary>
    TextArea,

    /// <summary>Flow, but no line feed first.</summary>
    Preformatted,

    /// <summary>Text in which nothing counts but the end tag.</summary>
    RawText,

    /// <summary>Raw text where scripts run, flow where they do not.</summary>
    NoScript,

    /// <summary>A fragment that is not part of the tree.</summary>
    Template,

    /// <summary>svg and math.</summary>
    Foreign,

    /// <summary>Nothing inside, no end tag.</summary>
    Void,

    /// <summary>The element is refused.</summary>
    Refused,
}

/// <summary>A set of <see cref="HtmlContent"/>.</summary>
[Flags]
internal enum HtmlContents
{
    Ruby = 1 << HtmlContent.Ruby,
    Datalist = 1 << HtmlContent.Datalist,
    Table = 1 << HtmlContent.Table,
    TableSection = 1 << HtmlContent.TableSection,
    TableRow = 1 << HtmlContent.TableRow,
    TableColumns = 1 << HtmlContent.TableColumns,
    Select = 1 << HtmlContent.Select,
    OptionGroup = 1 << HtmlContent.OptionGroup,
    Flowing = 1 << HtmlContent.Flow | Ruby | Datalist | 1 << HtmlContent.Preformatted | 1 << HtmlContent.NoScript | 1 << HtmlContent.Template,

    /// <summary>Where a text may begin with anything and ends at the next tag.</summary>
    PlainText = 1 << HtmlContent.Flow | Ruby | Datalist | Table | TableSection | TableRow | TableColumns | Select | OptionGroup | 1 << HtmlContent.Option,

    /// <summary>Where text other than white space would be moved or dropped.</summary>
    WithoutText = Table | TableSection | TableRow | TableColumns | Select | OptionGroup,
}

/// <summary>The open elements that decide what a browser makes of a start tag.</summary>
[Flags]
internal enum HtmlScope : ushort
{
    None,
    Paragraph = 1,
    ListItem = 2,
    Description = 4,
    Button = 8,
    Link = 16,
    Form = 32,

    /// <summary>The direct parent is a heading.</summary>
    Heading = 64,

    /// <summary>Inside a template or a kept element, whose content is not part of the outline.</summary>
    Detached = 128,

    Items = ListItem | Description,
    All = Paragraph | Items | Button | Link | Form | Heading,
}
