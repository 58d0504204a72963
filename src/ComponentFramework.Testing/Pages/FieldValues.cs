using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComponentFramework.Testing.Pages;

/// <summary>Types into fields as a person can, and collects them as a browser does.</summary>
internal static class FieldValues
{
    /// <summary>Every field that a browser would send, in the order of the page.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IElement element, IElement? submitter) => element switch
    {
        IHtmlFormElement form => form.Elements.OfType<IElement>().Where(field => field is not (IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" }) || field == submitter).SelectMany(OfField),
        _ => OfField(element),
    };

    /// <summary>Fills a form; refuses what a person could not have entered.</summary>
    public static void Fill(IHtmlFormElement form, IEnumerable<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var fields = form.Elements.OfType<IElement>().Where(field => field.GetAttribute("name") == name).ToList();
            if (fields.Count == 0)
            {
                var names = form.Elements.OfType<IElement>().Select(field => field.GetAttribute("name")).Where(known => !string.IsNullOrEmpty(known)).Distinct();
                throw new PageMismatchException($"The form has no field '{name}'. It has: {string.Join(", ", names)}.");
            }

            Set(fields, name, value);
        }
    }

    /// <summary>Refuses to submit what a browser would complain about.</summary>
    public static void DemandValid(IHtmlFormElement form)
    {
        if (form.HasAttribute("novalidate"))
        {
            return;
        }

        foreach (var field in form.Elements.OfType<IElement>())
        {
            if (field is IValidation { WillValidate: true } validation && !validation.CheckValidity())
            {
                throw new PageMismatchException(
                    $"A browser would not submit the form, because of this field: {Markup.Describe(field)}. To send what no browser sends, send the event itself.");
            }
        }
    }

    public static void Set(IReadOnlyList<IElement> fields, string name, string value)
    {
        if (fields.FirstOrDefault(Trigger.IsDisabled) is { } disabled)
        {
            throw new PageMismatchException($"The field '{name}' is disabled: {Markup.Describe(disabled)}");
        }

        switch (fields[0])
        {
            case IHtmlInputElement { Type: "radio" }:
                Choose(fields.OfType<IHtmlInputElement>(), name, value);
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value switch
                {
                    "on" or "true" => true,
                    "off" or "false" or "" => false,
                    _ => throw new PageMismatchException($"The field '{name}' is a box to tick: give it \"on\" or \"off\", not \"{value}\"."),
                };
                break;
            case IHtmlSelectElement select:
                select.Value = select.Options.Any(option => option.Value == value && !option.IsDisabled)
                    ? value
                    : throw new PageMismatchException($"The field '{name}' has no choice \"{value}\". It has: {string.Join(", ", select.Options.Select(option => option.Value))}.");
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                DemandTypable(input, name, value);
                input.Value = value;
                break;
            default:
                throw new PageMismatchException($"Nobody can type into '{name}': {Markup.Describe(fields[0])}");
        }
    }

    private static void Choose(IEnumerable<IHtmlInputElement> buttons, string name, string value)
    {
        var all = buttons.ToList();
        var chosen = all.FirstOrDefault(button => button.Value == value)
            ?? throw new PageMismatchException($"The field '{name}' has no choice \"{value}\". It has: {string.Join(", ", all.Select(button => button.Value))}.");
        foreach (var button in all)
        {
            button.IsChecked = button == chosen;
        }
    }

    private static void DemandTypable(IHtmlInputElement input, string name, string value)
    {
        if (input.Type == "hidden")
        {
            throw new PageMismatchException($"Nobody can type into the hidden field '{name}'. To send what no person can enter, send the event itself.");
        }

        if (input.Type is "number" or "range" && value.Length > 0 && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw new PageMismatchException($"A browser would not take \"{value}\" in the number field '{name}'. To send what no browser sends, send the event itself.");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> OfField(IElement field)
    {
        var name = field.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || Trigger.IsDisabled(field))
        {
            return [];
        }

        return field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [new(name, box.HasAttribute("value") ? box.Value : "on")] : [],
            IHtmlInputElement input => [new(name, input.Value)],
            IHtmlTextAreaElement area => [new(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected && !option.IsDisabled).Select(option => new KeyValuePair<string, string>(name, option.Value)),
            IHtmlButtonElement button => [new(name, button.Value)],
            _ => [],
        };
    }
}
