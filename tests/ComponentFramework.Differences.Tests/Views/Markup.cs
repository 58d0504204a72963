using System.Text;
using ComponentFramework.Encoders;
using ComponentFramework.Rendering;

namespace ComponentFramework.Differences.Tests.Views;

/// <summary>A piece of what a view writes. Elements know how to make another child of their kind.</summary>
public abstract class Markup
{
    public abstract Markup Copy();

    internal abstract void Write(RenderBuffer output);

    internal static void WriteText(RenderBuffer output, string text) => HtmlText.Write(output, text);

    internal static void WriteRaw(RenderBuffer output, string markup) => output.Write(Encoding.UTF8.GetBytes(markup));
}

/// <summary>Text, written as the framework writes the values of a view.</summary>
public sealed class TextMarkup(string text) : Markup
{
    public override Markup Copy() => new TextMarkup(text);

    internal override void Write(RenderBuffer output) => WriteText(output, text);
}

/// <summary>Static markup of a template: white space, comments, pictures, placeholders.</summary>
public sealed class StaticMarkup(string markup) : Markup
{
    public override Markup Copy() => new StaticMarkup(markup);

    internal override void Write(RenderBuffer output) => WriteRaw(output, markup);
}

public sealed class ElementMarkup(string name, Func<Markup>? newChild = null) : Markup
{
    public List<(string Name, string? Value)> Attributes { get; init; } = [];

    public List<Markup> Children { get; init; } = [];

    public Func<Markup>? NewChild => newChild;

    public bool IsVoid { get; init; }

    /// <summary>Whether its children may be taken to any other element that can take them.</summary>
    public bool IsList { get; init; }

    public string Name => name;

    public override Markup Copy() => new ElementMarkup(name, newChild)
    {
        Attributes = [.. Attributes],
        Children = [.. Children.Select(child => child.Copy())],
        IsVoid = IsVoid,
        IsList = IsList,
    };

    internal override void Write(RenderBuffer output)
    {
        WriteRaw(output, "<" + name);
        foreach (var (attribute, value) in Attributes)
        {
            WriteRaw(output, " " + attribute);
            if (value is not null)
            {
                WriteRaw(output, "=\"");
                WriteText(output, value);
                WriteRaw(output, "\"");
            }
        }

        WriteRaw(output, ">");
        if (IsVoid)
        {
            return;
        }

        foreach (var child in Children)
        {
            child.Write(output);
        }

        WriteRaw(output, $"</{name}>");
    }
}
