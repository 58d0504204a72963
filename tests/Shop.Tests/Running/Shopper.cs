using System.Net;
using AngleSharp.Dom;

namespace Shop.Tests.Running;

/// <summary>Somebody at the shop without a browser: keeps cookies, follows no redirect, and sends what a test wants.</summary>
public sealed class Shopper : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="url">The shop.</param>
    /// <param name="headers">What stands in every request besides, such as the address that a proxy saw.</param>
    public Shopper(string url, params (string Name, string Value)[] headers)
    {
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new(url), Timeout = TimeSpan.FromSeconds(60) };
        foreach (var (name, value) in headers)
        {
            _http.DefaultRequestHeaders.Add(name, value);
        }
    }

    /// <summary>The account's email, once there is one.</summary>
    public string Email { get; private set; } = "";

    public async Task<ShopAnswer> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return await ShopAnswer.ReadAsync(response);
    }

    public async Task<ShopAnswer> PostAsync(string path, HttpContent content)
    {
        using var response = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await ShopAnswer.ReadAsync(response);
    }

    /// <summary>Sends a component an event as htmx does; fields without a value are left out.</summary>
    public Task<ShopAnswer> SendAsync(string component, string? @event, params (string Name, string? Value)[] fields) =>
        PostAsync($"/components/{component}", Form([("event", @event), .. fields]));

    public async Task SignUpAsync()
    {
        Email = $"{Guid.NewGuid():N}@example.com";
        var answer = await SubmitAsync("/account/sign-up", ("name", "Robin Weaver"), ("email", Email), ("password", DemoAccounts.Password));
        Assert.Equal(200, answer.Status);
        await SignInAsync(Email);
    }

    public async Task SignInAsync(string email)
    {
        Email = email;
        var answer = await SubmitAsync("/account/sign-in", ("email", email), ("password", DemoAccounts.Password));
        Assert.Equal("/shop/#content", answer.Location);
    }

    /// <summary>Opens the page of a form, fills it in and submits it with the hidden fields it has.</summary>
    public async Task<ShopAnswer> SubmitAsync(string path, params (string Name, string? Value)[] fields)
    {
        var form = (await GetAsync(path)).Page.QuerySelector("main form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")));
        return await PostAsync(form.GetAttribute("action")!, Form([.. hidden, .. fields]));
    }

    /// <summary>Puts a piece into the cart.</summary>
    public async Task AddAsync(int productId, string size)
    {
        var answer = await SendAsync("cart", "add_item", ("product_id", $"{productId}"), ("size", size));
        Assert.True(answer.Status == 200, answer.Body);
    }

    /// <summary>The cart as pairs such as <c>2 × Oxford Shirt, M</c>.</summary>
    public async Task<IReadOnlyList<string>> CartAsync()
    {
        var answer = await GetAsync("/shop/cart/");
        return [.. answer.Page.QuerySelectorAll(".cart-row").Select(row =>
            $"{row.QuerySelector("input.quantity")!.GetAttribute("value")} × {row.QuerySelector(".name")!.TextContent}, {row.QuerySelector(".cart-detail")!.TextContent.Split("Size ")[1]}")];
    }

    /// <summary>The sealed state of the checkout page, which names the checkout.</summary>
    public async Task<string> OpenCheckoutAsync() => (await GetAsync("/shop/checkout/")).StateOf("checkout");

    public Task<ShopAnswer> PlaceOrderAsync(string state, string token = "tok_success", string? eventId = null, params (string Name, string? Value)[] more) => SendAsync(
        "checkout",
        "place_order",
        [
            ("state", state), ("event_id", eventId), ("payment_token", token),
            ("name", "Robin Weaver"), ("street", "1 Mill Road"), ("postal_code", "1000"), ("city", "Loomstad"), ("country", "Sweden"),
            .. more,
        ]);

    public void Dispose() => _http.Dispose();

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string? Value)> fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
