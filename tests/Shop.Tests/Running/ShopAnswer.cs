using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Shop.Tests.Running;

/// <summary>An answer of the shop, read to its end.</summary>
public sealed class ShopAnswer
{
    private readonly HttpResponseMessage _response;

    private ShopAnswer(HttpResponseMessage response, string body)
    {
        _response = response;
        Body = body;
        Page = new HtmlParser().ParseDocument(body);
    }

    public int Status => (int)_response.StatusCode;

    public string Body { get; }

    public IDocument Page { get; }

    public string? Location => _response.Headers.Location?.OriginalString;

    /// <summary>The sealed state of the first component of a name.</summary>
    public string StateOf(string component) => Page.QuerySelector($"[data-component={component}]")?.GetAttribute("data-state")
        ?? throw new InvalidOperationException($"No component '{component}' in {Status}: {Body}");

    public string Text(string selector) => string.Join(' ', (Page.QuerySelector(selector)?.TextContent
        ?? throw new InvalidOperationException($"Nothing matches '{selector}' in {Status}: {Body}")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public bool Has(string selector) => Page.QuerySelector(selector) is not null;

    public string? Header(string name) =>
        _response.Headers.TryGetValues(name, out var values) || _response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static async Task<ShopAnswer> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    /// <summary>A problem document of this status and code, with a sentence and without anything internal.</summary>
    /// <returns>The sentence.</returns>
    public string Refuses(int status, string code)
    {
        Assert.True(status == Status && Body.Contains($"\"code\":\"{code}\""), $"Expected {status} {code}, got {Status}: {Body}");
        Assert.Equal("application/problem+json", Header("Content-Type"));
        Assert.Null(Location);
        Assert.DoesNotContain("Exception", Body);
        var problem = JsonDocument.Parse(Body).RootElement;
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        return problem.GetProperty("error").GetString()!;
    }
}
