using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>One visitor's browser: keeps cookies, follows no redirect, and sends what a test tells it to.</summary>
internal sealed class TestBrowser : IDisposable
{
    private readonly HttpClient _client;

    public TestBrowser(TestApplication application, string? user)
    {
        Cookies = new();
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies }) { BaseAddress = application.Address };
        if (user is not null)
        {
            _client.DefaultRequestHeaders.Add("User", user);
        }
    }

    public CookieContainer Cookies { get; }

    public async Task<TestAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestAnswer.ReadAsync(response);
    }

    public Task<TestAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>What htmx sends.</summary>
    public Task<TestAnswer> PostAsync(string component, params (string Name, string? Value)[] fields) =>
        SendAsync(HttpMethod.Post, $"/components/{component}", Form(fields));

    public Task<TestAnswer> PostAsync(string component, HttpContent content, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, $"/components/{component}", content, headers);

    public static FormUrlEncodedContent Form(params (string Name, string? Value)[] fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    public static ByteArrayContent RawForm(string form)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        return content;
    }

    public void Dispose() => _client.Dispose();
}
