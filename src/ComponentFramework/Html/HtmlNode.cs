namespace ComponentFramework.Html;

/// <summary>
/// A node of an <see cref="HtmlOutline"/>. Nodes stand in document order, so a node's first child, if it has one, is the
/// next node, and its next sibling is the node after its subtree.
/// </summary>
internal struct HtmlNode
{
    /// <summary>Where the node's source begins.</summary>
    public int Start;

    /// <summary>Where an element's content begins: behind its start tag.</summary>
    public int ContentStart;

    /// <summary>Behind the last byte of the node's source.</summary>
    public int End;

    /// <summary>The node after this one's subtree.</summary>
    public int After;

    /// <summary>The parent's node; -1 for the root.</summary>
    public int Parent;

    /// <summary>The node of the older outline that this one continues; -1 for none.</summary>
    public int Counterpart;

    public int FirstAttribute;

    public int AttributeCount;

    /// <summary>How many ids were known before this element's own: the ids in a subtree follow one another.</summary>
    public int IdsBefore;

    /// <summary>The index of the attribute that is the element's id; -1 for none.</summary>
    public int IdAttribute;

    public ushort NameLength;

    public HtmlNodeKind Kind;

    public HtmlNodeTraits Traits;

    public readonly int Length => End - Start;

    public readonly bool Has(HtmlNodeTraits traits) => (Traits & traits) != 0;
}

internal enum HtmlNodeKind : byte
{
    Element,
    Text,
    Comment,
}

[Flags]
internal enum HtmlNodeTraits : byte
{
    None,

    /// <summary>Only the whole of it is compared: svg, math, template.</summary>
    Opaque = 1,

    /// <summary>The live page has something else in its place, and it stays: data-keep with an id.</summary>
    Kept = 2,

    /// <summary>A change of it is refused: script, style, noscript.</summary>
    Frozen = 4,

    /// <summary>The source is byte for byte its counterpart's; its subtree is found there.</summary>
    Same = 8,
}

/// <summary>An attribute as the source has it: the value without quotes, references not yet decoded.</summary>
internal struct HtmlAttribute
{
    public int NameStart;

    public int NameLength;

    public int ValueStart;

    public int ValueLength;
}
