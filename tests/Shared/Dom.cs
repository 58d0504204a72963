using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tests.Shared;

/// <summary>A second reading of documents and operations, by AngleSharp.</summary>
internal sealed class Dom
{
    private readonly IDocument _document;

    public Dom(byte[] html)
    {
        _document = new HtmlParser().ParseDocument("<!doctype html><body>");
        Root = Nodes(Encoding.UTF8.GetString(html)).OfType<IElement>().First();
        foreach (var name in (string[])["data-state", "data-rev", "data-live"])
        {
            Root.RemoveAttribute(name);
        }
    }

    public IElement Root { get; }

    /// <summary>Fails unless the operations make the second document's tree of the first's, with live content in what the page keeps.</summary>
    public static void AssertTurnsInto(byte[] older, byte[] newer, string operations)
    {
        var (dom, expected) = (new Dom(older), new Dom(newer));
        var kept = dom.KeptIds();
        kept.IntersectWith(expected.KeptIds());
        dom.StandIn(kept);
        expected.StandIn(kept);
        dom.Apply(operations);
        Assert.Equal(expected.Describe(), dom.Describe());
    }

    /// <summary>Puts live content in the place of what the page keeps, as long as both versions have it.</summary>
    public void StandIn(IReadOnlySet<string> kept)
    {
        foreach (var element in Root.QuerySelectorAll("[data-keep]").Where(element => kept.Contains(element.Id ?? "")).ToList())
        {
            var live = _document.CreateElement("section");
            live.Id = element.Id;
            live.InnerHtml = "live <b>content</b>";
            element.Replace(live);
        }
    }

    public HashSet<string> KeptIds() => [.. Root.QuerySelectorAll("[data-keep]").Select(element => element.Id ?? "").Where(id => id.Length > 0)];

    /// <summary>Applies operations and checks what they expect on the way.</summary>
    public void Apply(string operations)
    {
        foreach (var operation in JsonDocument.Parse(operations).RootElement.EnumerateArray())
        {
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
                    Splice(Parent(path, operation), path[^1], operation);
                    break;
                case "m":
                    Move(Parent(path, operation), path[^1], operation);
                    break;
            }
        }
    }

    /// <summary>The tree as text; equal for equal trees.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        Describe(Root, text, 0);
        return text.ToString();
    }

    private static void Describe(INode node, StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2);
        if (node is not IElement element)
        {
            text.Append(node.NodeName).Append(' ').AppendLine(JsonSerializer.Serialize(node.NodeValue));
            return;
        }

        text.Append(element.NamespaceUri).Append(' ').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute.Name).Append('=').Append(JsonSerializer.Serialize(attribute.Value));
        }

        text.AppendLine();
        var children = element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes;
        foreach (var child in children)
        {
            Describe(child, text, depth + 1);
        }
    }

    private static void SetAttributes(IElement element, JsonElement values)
    {
        foreach (var attribute in values.EnumerateObject())
        {
            if (attribute.Value.ValueKind == JsonValueKind.Null)
            {
                Assert.True(element.RemoveAttribute(attribute.Name));
            }
            else
            {
                element.SetAttribute(attribute.Name, attribute.Value.GetString()!);
            }
        }
    }

    private void Splice(INode parent, int at, JsonElement operation)
    {
        foreach (var name in operation[4].EnumerateArray())
        {
            var removed = parent.ChildNodes[at];
            AssertIs(removed, name);
            parent.RemoveChild(removed);
        }

        var next = at < parent.ChildNodes.Length ? parent.ChildNodes[at] : null;
        foreach (var added in Nodes(operation[5].GetString()!))
        {
            parent.InsertBefore(added, next);
        }
    }

    private static void Move(INode parent, int from, JsonElement operation)
    {
        var moved = parent.ChildNodes[from];
        AssertIs(moved, operation[4]);
        parent.RemoveChild(moved);
        var to = operation[5].GetInt32();
        parent.InsertBefore(moved, to < parent.ChildNodes.Length ? parent.ChildNodes[to] : null);
    }

    private INode Parent(List<int> path, JsonElement operation)
    {
        var parent = Find(path[..^1], operation[2]);
        Assert.Equal(operation[3].GetInt32(), parent.ChildNodes.Length);
        return parent;
    }

    private INode Find(IEnumerable<int> path, JsonElement name)
    {
        var node = path.Aggregate((INode)Root, (node, index) => node.ChildNodes[index]);
        AssertIs(node, name);
        return node;
    }

    private static void AssertIs(INode node, JsonElement name)
    {
        var expected = name.GetString()!;
        Assert.Equal(expected, expected[0] == '*' ? "*" + ((IElement)node).Id : node is IElement element ? element.LocalName : node.NodeName);
    }

    private List<INode> Nodes(string html)
    {
        var template = (IHtmlTemplateElement)_document.CreateElement("template");
        var nodes = new HtmlParser().ParseFragment(html, template);
        return [.. nodes.Select(node => _document.Import(node))];
    }
}
