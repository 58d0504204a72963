using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ComponentFramework.Protocol;

namespace ComponentFramework.Testing.Pages;

/// <summary>Puts the operations of a trigger on a copy of its component, as the browser does at the click.</summary>
internal sealed class Prediction
{
    private readonly IElement _trigger;
    private readonly IElement _copy;

    private Prediction(IElement trigger, IElement root)
    {
        _trigger = trigger;
        _copy = (IElement)root.Clone();
    }

    /// <exception cref="PageMismatchException">The trigger predicts nothing, or something else than the page it is on.</exception>
    public static IElement Of(IElement element)
    {
        var trigger = element.Closest($"[{Wire.Attributes.Optimistic}]")
            ?? throw new PageMismatchException($"Nothing is predicted for this element; its event is not [Optimistic], GetOptimisticPatch returned null, or nothing would change: {Markup.Describe(element)}");
        var prediction = new Prediction(trigger, trigger.Closest($"[{Wire.Attributes.Component}]")!);
        using var operations = JsonDocument.Parse(trigger.GetAttribute(Wire.Attributes.Optimistic)!);
        foreach (var operation in operations.RootElement.EnumerateArray())
        {
            prediction.Apply(operation);
        }

        return prediction._copy;
    }

    private void Apply(JsonElement operation)
    {
        if (operation.ValueKind == JsonValueKind.String)
        {
            throw new PageMismatchException($"Nothing is predicted, because the argument '{operation.GetString()}' is known only at the click: {Markup.Describe(_trigger)}");
        }

        var path = operation[1].EnumerateArray().Select(step => step.GetInt32()).ToList();
        switch (operation[0].GetString())
        {
            case "a":
                SetAttributes((IElement)Find(path, operation[2]), operation[3]);
                break;
            case "t":
                Find(path, operation[2]).NodeValue = operation[3].GetString()!;
                break;
            case "s":
                Replace(Parent(path, operation), path[^1], operation);
                break;
            case "m":
                Move(Parent(path, operation), path[^1], operation);
                break;
            default:
                throw Mismatch(operation);
        }
    }

    private static void SetAttributes(IElement element, JsonElement values)
    {
        foreach (var attribute in values.EnumerateObject())
        {
            if (attribute.Value.GetString() is { } value)
            {
                element.SetAttribute(attribute.Name, value);
            }
            else
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    private void Replace(INode parent, int at, JsonElement operation)
    {
        foreach (var name in operation[4].EnumerateArray())
        {
            parent.RemoveChild(Child(parent, at, name));
        }

        var next = at < parent.ChildNodes.Length ? parent.ChildNodes[at] : null;
        var template = (IHtmlTemplateElement)_copy.Owner!.CreateElement("template");
        foreach (var added in new HtmlParser().ParseFragment(operation[5].GetString()!, template).ToList())
        {
            parent.InsertBefore(_copy.Owner!.Import(added), next);
        }
    }

    private void Move(INode parent, int from, JsonElement operation)
    {
        var moved = Child(parent, from, operation[4]);
        parent.RemoveChild(moved);
        var to = operation[5].GetInt32();
        parent.InsertBefore(moved, to < parent.ChildNodes.Length ? parent.ChildNodes[to] : null);
    }

    private INode Parent(List<int> path, JsonElement operation)
    {
        var parent = Find(path[..^1], operation[2]);
        return parent.ChildNodes.Length == operation[3].GetInt32() ? parent : throw Mismatch(operation);
    }

    private INode Find(List<int> path, JsonElement name) => path.Count == 0
        ? _copy
        : Child(path[..^1].Aggregate((INode)_copy, (node, index) => node.ChildNodes[index]), path[^1], name);

    private INode Child(INode parent, int index, JsonElement name)
    {
        var node = index < parent.ChildNodes.Length ? parent.ChildNodes[index] : throw Mismatch(name);
        var expected = name.GetString()!;
        var actual = node is not IElement element ? node.NodeName : expected[0] == '*' ? "*" + element.Id : element.LocalName;
        return actual == expected ? node : throw Mismatch(name);
    }

    private PageMismatchException Mismatch(JsonElement operation) =>
        new($"The prediction was made for another page than this one; it expects {operation.GetRawText()}: {Markup.Describe(_copy)}");
}
