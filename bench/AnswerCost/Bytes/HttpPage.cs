using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComponentFramework;
using ComponentFramework.Protocol;

namespace AnswerCost.Bytes;

/// <summary>A client that mounts a component and sends it an event over HTTP.</summary>
internal sealed partial class HttpPage(HttpClient http)
{
    /// <summary>A mounted component, and the check value of its HTML.</summary>
    public async Task<(string Id, string Token, string Check)> MountAsync(string component)
    {
        using var response = await PostAsync(component, [], Wire.MediaTypes.Delta, null);
        var html = await response.Content.ReadAsStringAsync();
        return (Id().Match(html).Groups[1].Value, State().Match(html).Groups[1].Value, response.Headers.GetValues(Wire.Headers.Check).Single());
    }

    public async Task<Change> MeasureAsync(Scenario scenario, bool predicts)
    {
        var (_, token, check) = await MountAsync(scenario.Component);
        var said = new JsonObject { [Wire.Fields.Event] = scenario.Event.Name, [Wire.Fields.State] = token, [Wire.Fields.Payload] = scenario.Payload };

        using var whole = await PostAsync(scenario.Component, said, "text/html", null);
        var html = await whole.Content.ReadAsByteArrayAsync();
        scenario.Check(html, predicts);

        using var small = await PostAsync(scenario.Component, said, Wire.MediaTypes.Delta, check);
        var operations = await small.Content.ReadAsByteArrayAsync();
        if (small.Content.Headers.ContentType?.MediaType != Wire.MediaTypes.Delta)
        {
            throw new InvalidOperationException($"The answer to '{scenario.Event}' is not operations but {small.Content.Headers.ContentType}.");
        }

        using var json = JsonDocument.Parse(operations);
        return new(
            scenario.Name,
            predicts,
            new(html, State().Match(System.Text.Encoding.UTF8.GetString(html)).Groups[1].Value),
            new(operations, json.RootElement.GetProperty(Wire.Fields.State).GetString()!));
    }

    private async Task<HttpResponseMessage> PostAsync(string component, JsonObject said, string accept, string? check)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Wire.ComponentsPath}/{component}") { Content = JsonContent.Create(said) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        if (check is not null)
        {
            request.Headers.Add(Wire.Headers.Check, check);
        }

        var response = await http.SendAsync(request);
        return response.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("data-state=\"([^\"]+)\"")]
    private static partial Regex State();

    [GeneratedRegex("id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
