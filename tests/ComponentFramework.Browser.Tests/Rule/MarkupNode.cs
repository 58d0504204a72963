using System.Text;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>An element or a text of a server's HTML.</summary>
internal sealed class MarkupNode
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public string Text { get; set; } = "";

    public SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<MarkupNode> Children { get; init; } = [];

    public bool IsText => Name.Length == 0;

    /// <summary>Whether it may have children; the others are fields and parts of drawings.</summary>
    public bool HasContent => Name is "div" or "p" or "section" or "details" or "ul" or "li" or "svg" or "g";

    public MarkupNode Copy()
    {
        var copy = new MarkupNode { Name = Name, Id = Id, Text = Text, Children = [.. Children.Select(child => child.Copy())] };
        foreach (var (name, value) in Attributes)
        {
            copy.Attributes[name] = value;
        }

        return copy;
    }

    public void Write(StringBuilder html)
    {
        if (IsText)
        {
            html.Append(Text);
            return;
        }

        html.Append('<').Append(Name);
        if (Id is not null)
        {
            html.Append($" id=\"{Id}\"");
        }

        foreach (var (name, value) in Attributes)
        {
            html.Append($" {name}=\"{value}\"");
        }

        html.Append('>');
        foreach (var child in Children)
        {
            child.Write(html);
        }

        if (Name != "input")
        {
            html.Append($"</{Name}>");
        }
    }
}
