using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Forms;

/// <summary>What a browser without scripts makes of a page's form.</summary>
internal sealed class SubmittedForm
{
    private readonly List<(string Name, string? Value)> _fields = [];

    /// <param name="page">The page.</param>
    /// <param name="selector">A form, or a button in one that is clicked.</param>
    public SubmittedForm(IDocument page, string selector)
    {
        var chosen = page.QuerySelector(selector)!;
        var form = (chosen as IHtmlButtonElement)?.Form ?? (chosen as IHtmlInputElement)?.Form ?? (IHtmlFormElement)chosen;
        var button = chosen == form ? null : chosen;
        Method = button?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        Action = button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        foreach (var field in form.Elements)
        {
            // Fields come in the order of the page, the pressed button among them.
            if (field == button && button.GetAttribute("name") is { } pressed)
            {
                _fields.Add((pressed, button.GetAttribute("value") ?? ""));
            }
            else if (field is IHtmlInputElement { Type: not "submit", Name: { } name } input && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            {
                _fields.Add((name, input.Value));
            }
            else if (field is IHtmlTextAreaElement { Name: { } area } text)
            {
                _fields.Add((area, text.Value));
            }
            else if (field is IHtmlSelectElement { Name: { } list } select)
            {
                _fields.Add((list, select.Value));
            }
        }
    }

    public string Method { get; }

    public string Action { get; }

    public IEnumerable<string> Names => _fields.Select(sent => sent.Name);

    public string this[string name] => _fields.Single(sent => sent.Name == name).Value!;

    public SubmittedForm With(string name, params string[] values)
    {
        _fields.RemoveAll(field => field.Name == name);
        _fields.AddRange(values.Select(value => (name, (string?)value)));
        return this;
    }

    public Task<TestAnswer> SendAsync(TestBrowser browser, params (string, string)[] headers) => SendAsync(Action, browser, headers);

    public Task<TestAnswer> SendAsync(string address, TestBrowser browser, params (string, string)[] headers) =>
        browser.SendAsync(HttpMethod.Post, address, TestBrowser.Form([.. _fields]), [.. headers, ("Accept", "text/html,*/*;q=0.8"), ("Sec-Fetch-Dest", "document")]);
}
