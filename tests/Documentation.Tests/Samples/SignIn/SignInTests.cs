using System.Net;
using AngleSharp.Html.Parser;
using ComponentFramework.AspNetCore;

namespace Documentation.Tests.Samples.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Who_opens_a_page_for_members_signs_in_and_comes_back()
    {
        await using var application = Application();
        await application.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(application.Urls.First()) };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var trip = await GetAsync(browser, "/members?tab=2");
        var wrong = await PostAsync(browser, trip.Headers.Location!.PathAndQuery, "guess");
        var right = await PostAsync(browser, trip.Headers.Location!.PathAndQuery, "books");

        Assert.Equal("/account/sign-in?ReturnUrl=%2Fmembers%3Ftab%3D2", trip.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("do not belong together", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/members?tab=2", right.Headers.Location!.ToString());
        Assert.Contains("Hello Anna", await (await GetAsync(browser, "/members?tab=2")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("")]
    public async Task A_way_back_leads_to_no_other_site(string returnUrl)
    {
        await using var application = Application();
        await application.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(application.Urls.First()) };

        Assert.Equal("/", (await PostAsync(browser, $"/account/sign-in?ReturnUrl={Uri.EscapeDataString(returnUrl)}", "books")).Headers.Location!.ToString());
    }

    private static WebApplication Application()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IMembers, OneMember>();
        builder.AddSignIn();
        var application = builder.Build();
        application.MapSignIn();
        application.MapGet("/members", () => Pages.Show(new MemberPage()));
        return application;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Fills in the form of the page at an address.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, string password)
    {
        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
        var hidden = page.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        return await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent([.. hidden, new("name", "anna"), new("password", password)]), TestContext.Current.CancellationToken);
    }

    private sealed class OneMember : IMembers
    {
        public Task<Member?> FindAsync(string name, string password, CancellationToken ct) =>
            Task.FromResult((name, password) == ("anna", "books") ? new Member("7", "Anna", "member") : null);
    }
}
