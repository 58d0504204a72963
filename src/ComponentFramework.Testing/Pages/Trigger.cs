using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComponentFramework.Protocol;
using ComponentFramework.Testing.Transports;

namespace ComponentFramework.Testing.Pages;

/// <summary>What an element sends when a person uses it, read out of the page's HTML like htmx does.</summary>
/// <param name="ComponentId">The component that the element belongs to.</param>
/// <param name="Event">The event in snake_case.</param>
/// <param name="Payload">The fields.</param>
internal sealed record Trigger(string ComponentId, string Event, WirePayload Payload)
{
    private const string Post = "hx-post";

    public static Trigger Click(IElement element)
    {
        DemandEnabled(element);
        for (var bubbled = element; bubbled is not null; bubbled = bubbled.ParentElement)
        {
            if (bubbled.HasAttribute(Post) && WaitsFor(bubbled) == "click")
            {
                DemandEnabled(bubbled);
                return Of(bubbled, bubbled is IHtmlButtonElement or IHtmlInputElement ? bubbled : null);
            }

            if (SubmittedBy(bubbled) is { } form)
            {
                return Submit(form, bubbled, []);
            }
        }

        throw NoTrigger(element, "click");
    }

    public static Trigger Submit(IElement element, IElement? submitter, IReadOnlyList<(string Name, string Value)> values)
    {
        if (element is not IHtmlFormElement form)
        {
            throw new PageMismatchException($"Only a form can be submitted, and this is none: {Markup.Describe(element)}");
        }

        if (!form.HasAttribute(Post))
        {
            throw NoTrigger(form, "submit");
        }

        FieldValues.Fill(form, values);
        FieldValues.DemandValid(form);
        return Of(form, submitter ?? form.Elements.OfType<IElement>().FirstOrDefault(field => SubmittedBy(field) == form && !IsDisabled(field)));
    }

    public static Trigger Change(IElement element, string value)
    {
        DemandEnabled(element);
        if (!element.HasAttribute(Post) || WaitsFor(element) != "change")
        {
            throw NoTrigger(element, "change");
        }

        FieldValues.Set([element], element.GetAttribute("name") ?? "", value);
        return Of(element, null);
    }

    public static bool IsDisabled(IElement element) =>
        element.HasAttribute("disabled") || element.Ancestors().OfType<IElement>().Any(around => around.LocalName == "fieldset" && around.HasAttribute("disabled"));

    private static Trigger Of(IElement element, IElement? submitter)
    {
        var address = element.GetAttribute(Post)!;
        var name = address[(address.LastIndexOf('/') + 1)..];
        var component = element.Closest($"[{Wire.Attributes.Component}='{name}']")
            ?? throw new PageMismatchException($"The trigger posts to {address}, and is not inside a component '{name}': {Markup.Describe(element)}");

        using var values = ReadValues(element);
        var sent = values.RootElement;
        if (!sent.TryGetProperty(Wire.Fields.Event, out var @event))
        {
            throw new PageMismatchException($"The trigger names no event in its hx-vals; write it with @On(Events.…): {Markup.Describe(element)}");
        }

        var around = element as IHtmlFormElement ?? element.Closest("form") ?? element;
        var fields = FieldValues.Of(around, submitter).Where(field => !sent.TryGetProperty(field.Key, out _)).ToList();
        foreach (var value in sent.EnumerateObject().Where(value => value.Name != Wire.Fields.Event))
        {
            Flatten(fields, value.Name, value.Value);
        }

        return new(component.Id!, @event.GetString()!, WirePayload.Of(fields));
    }

    private static JsonDocument ReadValues(IElement element)
    {
        try
        {
            var values = JsonDocument.Parse(element.GetAttribute("hx-vals") ?? "{}");
            return values.RootElement.ValueKind == JsonValueKind.Object ? values : throw new JsonException("It is no object.");
        }
        catch (JsonException unreadable)
        {
            throw new PageMismatchException($"The hx-vals of this element cannot be read: {unreadable.Message} {Markup.Describe(element)}");
        }
    }

    private static void Flatten(List<KeyValuePair<string, string>> fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Flatten(fields, $"{name}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Flatten(fields, $"{name}[{index}]", item);
                }

                break;
            default:
                fields.Add(new(name, TextOf(value)));
                break;
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string WaitsFor(IElement element) => element switch
    {
        IHtmlFormElement => "submit",
        IHtmlInputElement { Type: "submit" or "button" or "image" } => "click",
        IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement => "change",
        _ => "click",
    };

    private static IElement? SubmittedBy(IElement element) => element switch
    {
        IHtmlButtonElement { Type: "submit" } button => button.Form,
        IHtmlInputElement { Type: "submit" or "image" } input => input.Form,
        _ => null,
    };

    private static void DemandEnabled(IElement element)
    {
        if (IsDisabled(element))
        {
            throw new PageMismatchException($"The element is disabled, so nobody can use it: {Markup.Describe(element)}");
        }
    }

    private static PageMismatchException NoTrigger(IElement element, string action)
    {
        var component = element.Closest($"[{Wire.Attributes.Component}]");
        var others = component?.QuerySelectorAll($"[{Post}]").Where(other => WaitsFor(other) == action).Take(10).Select(Markup.Describe).ToList() ?? [];
        var known = others.Count == 0 ? $"The component has nothing that reacts to a {action}." : $"What reacts to a {action}:\n{string.Join('\n', others)}";
        return new($"A {action} on this element sends no event; @On(Events.…) in its tag makes it one: {Markup.Describe(element)}\n{known}");
    }
}
