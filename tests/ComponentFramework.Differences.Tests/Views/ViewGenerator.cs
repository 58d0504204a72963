using ComponentFramework.Rendering;

namespace ComponentFramework.Differences.Tests.Views;

/// <summary>Makes documents such as views write, and later versions of them, all from one seed.</summary>
public sealed class ViewGenerator(int seed, int size)
{
    private static readonly string[] Words =
    [
        "Trench coat", "M", "3 pieces", "€ 1.299,00", "it's \"new\" & <b>bold</b>", "</script><script>alert(1)</script>", "-->", "<!--",
        "\0", "a\0b", "\r\n", "line\nbreak", "\u0085\u009F", "日本語", "😀 ok", "\uD800", "\\u0022\\", "&amp;", "&copy", "' onclick='x", "{\"a\":1}", " ", "\u00A0", "\u2028",
        "`", "=", "]]>", "<?php", "</article>", "\t", "\u200B", "\f",
    ];

    private readonly Random _random = new(seed);
    private int _ids;
    private int _budget = 8 + size * 2;

    /// <summary>Two versions of one component's document.</summary>
    public (byte[] Older, byte[] Newer) Pair()
    {
        var root = Root();
        var newer = (ElementMarkup)root.Copy();
        _budget = 6 + size;
        var changes = _random.Next(0, 3 + size / 4);
        for (var i = 0; i < changes; i++)
        {
            Change(newer);
        }

        return (Written(root, 1), Written(newer, 2));
    }

    private static byte[] Written(ElementMarkup root, int revision)
    {
        var stamped = (ElementMarkup)root.Copy();
        stamped.Attributes.InsertRange(2, [("data-state", $"seal{revision}=="), ("data-rev", $"{revision}"), ("data-live", null)]);
        using var buffer = new RenderBuffer();
        Markup.WriteRaw(buffer, "\n");
        stamped.Write(buffer);
        Markup.WriteRaw(buffer, "\n");
        return buffer.Written.ToArray();
    }

    private ElementMarkup Root()
    {
        var root = Element(Pick("article", "section", "div", "form", "li"), Place.None, 0);
        root.Attributes.InsertRange(0, [("id", "cart-3fk2"), ("data-component", "cart")]);
        return root;
    }

    private ElementMarkup Element(string name, Place place, int depth)
    {
        place |= name switch
        {
            "a" => Place.Link,
            "button" => Place.Button | Place.Phrasing,
            "form" => Place.Form,
            "p" or "h2" or "span" or "strong" or "label" or "summary" or "legend" => Place.Phrasing,
            _ => Place.None,
        };
        Markup Child() => Flow(place, depth + 1);
        var element = new ElementMarkup(name, Child) { IsList = place == Place.None };
        Decorate(element);
        Fill(element, Child, _random.Next(0, 5));
        return element;
    }

    private Markup Flow(Place place, int depth)
    {
        if (_budget-- <= 0 || depth > 8)
        {
            return Text();
        }

        var isPhrasing = place.HasFlag(Place.Phrasing);
        return _random.Next(isPhrasing ? 12 : 24) switch
        {
            0 or 1 => Text(),
            2 => new StaticMarkup(Pick("\n  ", " ", "\n\n      ", "&nbsp;", "&times; &amp; &#39;", "a & b")),
            3 => Element(Pick("span", "strong", "x-price", "time"), place | Place.Phrasing, depth),
            4 => Void("input", ("type", Pick("text", "checkbox", "number")), ("value", Word()), ("checked", null)),
            5 => Void(Pick("br", "img", "wbr")),
            6 => place.HasFlag(Place.Link) ? Text() : Element("a", place, depth),
            7 => place.HasFlag(Place.Button) ? Text() : Element("button", place, depth),
            8 => new StaticMarkup(Pick("<!-- note -->", "<!---->", "<!-- <b> & -->", "<!-- a - b -- c -->")),
            9 => Picture(),
            10 => Select(),
            11 => TextArea(),
            12 or 13 or 14 => List(Pick("ul", "ol"), "li", place, depth),
            15 => Table(place, depth),
            16 => Kept(),
            17 => List("div", "section", place, depth),
            18 => place.HasFlag(Place.Form) ? Text() : Element("form", place, depth),
            19 => Element(Pick("p", "h2"), place, depth),
            20 => new ElementMarkup("pre") { Children = [new TextMarkup("x" + Word())] },
            21 => List("dl", "dt", place, depth),
            22 => Element(Pick("fieldset", "details", "section"), place, depth),
            _ => Element("div", place, depth),
        };
    }

    private ElementMarkup List(string name, string item, Place place, int depth)
    {
        var isKeyed = _random.Next(4) > 0;
        Markup Row()
        {
            var row = Element(item, place, depth + 1);
            if (isKeyed)
            {
                row.Attributes.Insert(0, ("id", NewId()));
            }

            return row;
        }

        var list = new ElementMarkup(name, Row) { IsList = place == Place.None };
        Fill(list, Row, _random.Next(0, 7));
        return list;
    }

    private ElementMarkup Table(Place place, int depth)
    {
        Markup Cell() => Element(Pick("td", "th"), place & ~(Place.Link | Place.Button | Place.Phrasing), depth + 2);
        Markup Row()
        {
            var row = new ElementMarkup("tr", Cell);
            row.Attributes.Add(("id", NewId()));
            Fill(row, Cell, _random.Next(1, 4));
            return row;
        }

        var body = new ElementMarkup("tbody", Row);
        Fill(body, Row, _random.Next(0, 5));
        var table = new ElementMarkup("table");
        table.Children.AddRange([new ElementMarkup("caption") { Children = [Text()] }, new StaticMarkup("<colgroup><col class=\"a\"> <col></colgroup>\n"), body]);
        return table;
    }

    private ElementMarkup Select()
    {
        Markup Option()
        {
            var option = new ElementMarkup("option") { Children = [new TextMarkup(Word())] };
            option.Attributes.Add(("value", Word()));
            if (_random.Next(3) == 0)
            {
                option.Attributes.Add(("selected", null));
            }

            return option;
        }

        var select = new ElementMarkup("select", Option);
        Fill(select, Option, _random.Next(0, 4));
        return select;
    }

    private ElementMarkup TextArea() => new("textarea", () => new TextMarkup("a" + Word()))
    {
        Children = _random.Next(2) == 0 ? [] : [new TextMarkup("a" + Word())],
    };

    private StaticMarkup Picture() => new(Pick(
        "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/><g><title>Cart</title></g></svg>",
        $"<svg class=\"i{_random.Next(3)}\"><linearGradient id=\"g\"><stop offset='0'/></linearGradient></svg>",
        "<math><mi>x</mi><mo>=</mo><mn>2</mn></math>",
        $"<template><li>{_random.Next(3)}</li></template>"));

    private StaticMarkup Kept() => new(_random.Next(3) > 0
        ? $"<template id=\"{WrittenId()}\" data-keep></template>"
        : $"<div id=\"{WrittenId()}\" data-keep class=\"k\"><p>{_random.Next(9)}</p></div>");

    private static ElementMarkup Void(string name, params (string, string?)[] attributes) =>
        new(name) { IsVoid = true, Attributes = [.. attributes] };

    private TextMarkup Text() => new(_random.Next(30) == 0 ? string.Concat(Enumerable.Repeat(Word(), 40)) : Word());

    private void Fill(ElementMarkup parent, Func<Markup> newChild, int count)
    {
        var isSpaced = _random.Next(3) > 0;
        for (var i = 0; i < count; i++)
        {
            if (isSpaced)
            {
                parent.Children.Add(new StaticMarkup("\n      "));
            }

            parent.Children.Add(newChild());
        }

        if (isSpaced)
        {
            parent.Children.Add(new StaticMarkup("\n    "));
        }
    }

    private void Decorate(ElementMarkup element)
    {
        foreach (var name in (string[])["class", "hx-vals", "title", "disabled", "aria-label", "data-x", "style"])
        {
            if (_random.Next(5) == 0)
            {
                element.Attributes.Add((name, name == "disabled" ? null : name == "style" ? "color:red" : Word()));
            }
        }
    }

    private void Change(ElementMarkup root)
    {
        var elements = new List<ElementMarkup>();
        Collect(root, elements);
        var element = elements[_random.Next(elements.Count)];
        switch (_random.Next(8))
        {
            case 0:
                ChangeAttribute(element);
                break;
            case 1 when element.Children.Count > 0:
                element.Children.RemoveAt(_random.Next(element.Children.Count));
                break;
            case 2 or 3 when element.NewChild is not null:
                element.Children.Insert(_random.Next(element.Children.Count + 1), element.NewChild());
                break;
            case 4 when element.Children.Count > 1:
                Shuffle(element.Children);
                break;
            case 5 when element.Children.Count > 0 && element.NewChild is not null:
                element.Children[_random.Next(element.Children.Count)] = element.NewChild();
                break;
            case 6 when element.Children.Count > 1:
                var moved = element.Children[^1];
                element.Children.RemoveAt(element.Children.Count - 1);
                element.Children.Insert(_random.Next(element.Children.Count), moved);
                break;
            case 7 when element.IsList:
                Relocate(element, elements);
                break;
        }
    }

    /// <summary>Takes a child to another parent, unless the page would have to keep something inside.</summary>
    private void Relocate(ElementMarkup element, List<ElementMarkup> elements)
    {
        var others = elements.Where(other => other.IsList && other.Name == element.Name && other != element).ToList();
        var child = element.Children.OfType<ElementMarkup>().FirstOrDefault();
        if (others.Count == 0 || child is null || IsOrHolds(child, others[0]) || HoldsKept(child))
        {
            return;
        }

        element.Children.Remove(child);
        others[0].Children.Add(child);
    }

    private static bool IsOrHolds(ElementMarkup element, ElementMarkup other) =>
        element == other || element.Children.OfType<ElementMarkup>().Any(child => IsOrHolds(child, other));

    private static bool HoldsKept(Markup markup)
    {
        using var buffer = new RenderBuffer();
        markup.Write(buffer);
        return buffer.Written.Span.IndexOf("data-keep"u8) >= 0;
    }

    private void ChangeAttribute(ElementMarkup element)
    {
        var index = element.Attributes.FindIndex(attribute => attribute.Name is not ("id" or "data-component"));
        switch (_random.Next(3))
        {
            case 0 when index >= 0:
                element.Attributes.RemoveAt(index);
                break;
            case 1 when index >= 0:
                element.Attributes[index] = (element.Attributes[index].Name, Word());
                break;
            default:
                if (!element.Attributes.Exists(attribute => attribute.Name == "hidden"))
                {
                    element.Attributes.Add(("hidden", null));
                }

                break;
        }
    }

    private static void Collect(ElementMarkup element, List<ElementMarkup> found)
    {
        found.Add(element);
        foreach (var child in element.Children.OfType<ElementMarkup>())
        {
            Collect(child, found);
        }
    }

    private void Shuffle(List<Markup> children)
    {
        for (var i = children.Count - 1; i > 0; i--)
        {
            var other = _random.Next(i + 1);
            (children[i], children[other]) = (children[other], children[i]);
        }
    }

    private string NewId() => $"cart-3fk2-{++_ids}{Pick("", "", "&x", "\"")}";

    private string WrittenId() => System.Net.WebUtility.HtmlEncode(NewId());

    private string Word() => Words[_random.Next(Words.Length)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    [Flags]
    private enum Place
    {
        None = 0,
        Link = 1,
        Button = 2,
        Form = 4,
        Phrasing = 8,
    }
}
