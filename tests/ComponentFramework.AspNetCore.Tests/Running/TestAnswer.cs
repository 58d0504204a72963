using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>An answer, read to its end.</summary>
internal sealed class TestAnswer
{
    private readonly Dictionary<string, string> _headers;

    private TestAnswer(int status, string body, byte[] bytes, Dictionary<string, string> headers)
    {
        Status = status;
        Body = body;
        Bytes = bytes;
        _headers = headers;
    }

    public int Status { get; }

    public string Body { get; }

    public byte[] Bytes { get; }

    public string? this[string header] => _headers.GetValueOrDefault(header.ToLowerInvariant());

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Code => Json.GetProperty("code").GetString()!;

    public IElement Root => new HtmlParser().ParseDocument($"<body>{Body}").Body!.FirstElementChild!;

    public IDocument Page => new HtmlParser().ParseDocument(Body);

    public string State => Root.GetAttribute("data-state")!;

    public string Text(string selector) => Root.QuerySelector(selector)!.TextContent;

    public static async Task<TestAnswer> ReadAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Dictionary<string, string> headers = [];
        foreach (var header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[header.Key.ToLowerInvariant()] = string.Join(", ", header.Value);
        }

        return new((int)response.StatusCode, System.Text.Encoding.UTF8.GetString(bytes), bytes, headers);
    }

    public void Refuses(int status, string code)
    {
        Assert.True(status == Status && Body.Contains($"\"code\":\"{code}\""), $"Expected {status} {code}, got {Status}: {Body}");
        Assert.Equal("application/problem+json", this["content-type"]);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("error").GetString()!);
        Assert.NotEmpty(Json.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain(Json.EnumerateObject(), member => member.Name != "development" && member.Value.ToString().Contains("   at "));
        Assert.Null(this["location"]);
    }
}
