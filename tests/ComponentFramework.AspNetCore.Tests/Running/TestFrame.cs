using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>A frame from the server.</summary>
internal sealed class TestFrame(string text)
{
    private readonly JsonElement _json = JsonDocument.Parse(text).RootElement;

    public string Text => text;

    public string? this[string name] => _json.TryGetProperty(name, out var value) ? value.ToString() : null;

    public IEnumerable<string> Names => _json.EnumerateObject().Select(member => member.Name);

    public IElement Root => new HtmlParser().ParseDocument($"<body>{this["html"]}").Body!.FirstElementChild!;

    public string Find(string selector) => Root.QuerySelector(selector)!.TextContent;

    public void Is(string type, long? reference, string? id)
    {
        Assert.True(type == this["type"] && reference?.ToString() == this["ref"] && id == this["id"], $"Expected {type} {reference} {id}, got {text}");
    }

    public void Refuses(int status, string code, long? reference)
    {
        Assert.True(this["type"] == "error" && this["status"] == status.ToString() && this["code"] == code && this["ref"] == reference?.ToString(), $"Expected error {status} {code} {reference}, got {text}");
        Assert.NotEmpty(this["error"]!);
    }
}
