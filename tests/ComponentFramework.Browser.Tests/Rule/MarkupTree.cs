using System.Text;

namespace ComponentFramework.Browser.Tests.Rule;

/// <summary>Makes up HTML and what becomes of it, always the same for one seed.</summary>
internal sealed class MarkupTree(int seed)
{
    private static readonly string[] Names = ["div", "p", "section", "details", "input", "b", "svg"];
    private static readonly string[] Attributes = ["title", "data-a", "data-b", "lang", "aria-label", "hidden", "open"];
    private static readonly string[] Classes = ["red", "wide", "on", "old"];
    private static readonly string[] Styles = ["color: red", "color: blue", "margin-left: 3px", "--turn: 2deg", "width: 5px !important"];

    private readonly Random _random = new(seed);
    private readonly List<MarkupNode> _nodes = [];
    private int _lastId;

    /// <summary>The HTML as it is now.</summary>
    public string Html
    {
        get
        {
            var html = new StringBuilder();
            foreach (var node in _nodes)
            {
                node.Write(html);
            }

            return html.ToString();
        }
    }

    /// <summary>Makes the first nodes.</summary>
    public void Begin()
    {
        for (var count = 0; count < 4; count++)
        {
            _nodes.Add(Element(0, null));
        }
    }

    /// <summary>Changes, adds, removes and moves some.</summary>
    public void Change()
    {
        for (var count = _random.Next(1, 7); count > 0; count--)
        {
            var (list, parent, depth) = Lists(_nodes, null, 0).ToList() is var lists ? lists[_random.Next(lists.Count)] : default;
            var index = list.Count == 0 ? -1 : _random.Next(list.Count);
            switch (_random.Next(6))
            {
                case 0:
                    list.Insert(_random.Next(list.Count + 1), Element(depth, parent));
                    break;
                case 1 when index >= 0:
                    list.RemoveAt(index);
                    break;
                case 2 when index >= 0:
                    var moved = list[index];
                    list.RemoveAt(index);
                    list.Insert(_random.Next(list.Count + 1), moved);
                    break;
                case 3 when index >= 0 && list[index].IsText:
                    list[index].Text = Words();
                    break;
                case 4 when index >= 0 && list[index].Id is not null && parent?.Name is not ("p" or "svg" or "g"):
                    MoveElsewhere(list, index);
                    break;
                default:
                    if (index >= 0 && !list[index].IsText)
                    {
                        Dress(list[index]);
                    }

                    break;
            }

            Join(_nodes);
        }
    }

    /// <summary>Moves a node into another parent, not into itself.</summary>
    private void MoveElsewhere(List<MarkupNode> list, int index)
    {
        var moved = list[index];
        list.RemoveAt(index);
        var goals = Lists(_nodes, null, 0).Where(goal => goal.Parent?.Name is null or "div" or "section").ToList();
        var goal = goals[_random.Next(goals.Count)].List;
        goal.Insert(_random.Next(goal.Count + 1), moved);
    }

    private static IEnumerable<(List<MarkupNode> List, MarkupNode? Parent, int Depth)> Lists(List<MarkupNode> list, MarkupNode? parent, int depth) =>
    [
        (list, parent, depth),
        .. list.Where(node => node.HasContent).SelectMany(node => Lists(node.Children, node, depth + 1)),
    ];

    /// <summary>A parser makes one text of two that stand side by side.</summary>
    private static void Join(List<MarkupNode> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            if (list[i].IsText && list[i - 1].IsText)
            {
                list.RemoveAt(i);
            }
        }

        foreach (var node in list)
        {
            Join(node.Children);
        }
    }

    private MarkupNode Element(int depth, MarkupNode? parent)
    {
        if (parent?.Name is not ("svg" or "g") && _random.Next(4) == 0)
        {
            return new() { Name = "", Text = Words() };
        }

        var name = parent?.Name switch
        {
            "svg" or "g" => _random.Next(2) == 0 ? "g" : "circle",
            "p" => _random.Next(2) == 0 ? "b" : "input",
            _ => Names[_random.Next(Names.Length)],
        };
        var node = new MarkupNode { Name = name, Id = _random.Next(5) == 0 ? null : $"n{++_lastId}" };
        Dress(node);
        if (node.HasContent && depth < 4)
        {
            for (var count = _random.Next(4); count > 0; count--)
            {
                node.Children.Add(Element(depth + 1, node));
            }
        }
        else if (name == "b")
        {
            node.Children.Add(new() { Name = "", Text = Words() });
        }

        Join(node.Children);
        return node;
    }

    private void Dress(MarkupNode node)
    {
        foreach (var name in Attributes)
        {
            Set(node, name, _random.Next(5) == 0 ? name is "hidden" or "open" ? "" : $"{_random.Next(3)}" : null);
        }

        Set(node, "class", _random.Next(2) == 0 ? string.Join(' ', Classes.Where(_ => _random.Next(2) == 0)) : null);
        Set(node, "style", _random.Next(3) == 0 ? string.Join("; ", Styles.Where(_ => _random.Next(3) == 0)) : null);
        if (node.Name == "circle")
        {
            node.Attributes["r"] = $"{_random.Next(1, 4)}";
        }
    }

    private static void Set(MarkupNode node, string name, string? value)
    {
        if (value is null)
        {
            node.Attributes.Remove(name);
        }
        else
        {
            node.Attributes[name] = value;
        }
    }

    private string Words() => $"text {_random.Next(6)} ";
}
