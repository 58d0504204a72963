using System.Net;
using System.Text.Json;

namespace Crowd;

/// <summary>Somebody with a cookie jar and an address.</summary>
internal sealed class Person : IDisposable
{
    private readonly HttpClient _http;

    public Person(Uri site, string address)
    {
        (Site, Address) = (site, address);
        _http = new(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = site };
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        _http.DefaultRequestHeaders.Add("Accept", "application/json");
    }

    public Uri Site { get; }

    public string Address { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Mounts a cart, after the wait that the server asks for.</summary>
    public async Task<Copy> MountAsync()
    {
        while (true)
        {
            using var response = await _http.PostAsync("/components/cart", null);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(response.Headers.RetryAfter!.Delta!.Value);
                continue;
            }

            using var json = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
            return new(json.RootElement.GetProperty("component_id").GetString()!, json.RootElement.GetProperty("state").GetString()!);
        }
    }

    /// <summary>The status of a mount, tried once.</summary>
    public async Task<HttpStatusCode> TryMountAsync() => (await _http.PostAsync("/components/cart", null)).StatusCode;

    public async Task<bool> TrySeldomAsync()
    {
        using var response = await _http.PostAsync("/components/cart", new FormUrlEncodedContent([new("event", "seldom")]));
        return response.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => _http.Dispose();
}
