using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static ComponentFramework.AspNetCore.Pages;

namespace ComponentFramework.AspNetCore.Tests.Pages;

/// <summary>Who opens a page is a person, and is answered by the application's sign-in and its own error pages.</summary>
public sealed class DocumentTests
{
    private static readonly (string, string) Browser = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    /// <summary>The roads on which a component becomes a page or a part of one.</summary>
    public static TheoryData<string> Roads => ["/pages/member", "/slots/member", "/children/member", "/component/member", "/mvc/member"];

    [Theory, MemberData(nameof(Roads))]
    public async Task Who_has_not_signed_in_is_taken_to_the_sign_in_page_and_back(string address)
    {
        await using var app = await StartAsync(builder => builder.Services.Configure<AuthenticationOptions>(options => options.DefaultChallengeScheme = "Site"));
        using var browser = app.Browse();
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var answer = await browser.SendAsync(method, $"{address}?tab=2", null, Browser, ("Sec-Fetch-Dest", "document"));
            Assert.Equal(302, answer.Status);
            var location = new Uri(answer["location"]!);
            Assert.Equal(("/enter", $"?ReturnUrl={Uri.EscapeDataString($"{address}?tab=2")}"), (location.AbsolutePath, location.Query));
            Assert.Empty(answer.Body);
            Assert.Equal("private, no-store", answer["cache-control"]);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Dest", "document")]
    [InlineData("Sec-Fetch-Dest", "iframe")]
    [InlineData("Accept", "text/html")]
    [InlineData("Accept", "application/xhtml+xml, */*;q=0.1")]
    [InlineData("HX-Boosted", "true")]
    [InlineData("HX-History-Restore-Request", "true")]
    public async Task A_request_that_opens_a_page_is_answered_for_a_person(string header, string value)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (string, string)[] headers = header.StartsWith("HX-", StringComparison.Ordinal) ? [("HX-Request", "true"), ("Sec-Fetch-Dest", "empty"), (header, value)] : [(header, value)];
        Assert.Equal(302, (await browser.GetAsync("/pages/member", headers)).Status);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Accept", "*/*")]
    [InlineData("Accept", "application/json")]
    [InlineData("Accept", "application/json, text/html;q=0.5")]
    [InlineData("Accept", "text/html;q=0, */*")]
    [InlineData("Sec-Fetch-Dest", "empty")]
    [InlineData("HX-Request", "true")]
    public async Task A_client_that_is_no_person_is_told_the_problem(string? header, string? value)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (string, string)[] headers = header is null ? [] : header == "Accept" ? [(header, value!)] : [(header, value!), ("Accept", "text/html")];
        (await browser.GetAsync("/pages/member", headers)).Refuses(401, "authentication_required");
        (await browser.GetAsync("/component/member", headers)).Refuses(401, "authentication_required");
        (await browser.GetAsync("/pages/lost", headers)).Refuses(404, "not_found");
        (await browser.GetAsync("/pages/mount", headers)).Refuses(500, "handler_failed");
    }

    [Fact]
    public async Task Events_and_mounts_keep_their_problems_whatever_they_accept()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("member", TestBrowser.Form(), Browser, ("Sec-Fetch-Dest", "empty"), ("Sec-Fetch-Site", "same-origin"), ("HX-Request", "true"))).Refuses(401, "authentication_required");
        (await browser.PostAsync("faulty", TestBrowser.Form(("event", "fail")), Browser)).Refuses(500, "handler_failed");
    }

    [Theory]
    [InlineData("admin", "anna", 403)]
    [InlineData("silent", "anna", 403)]
    [InlineData("forbidden", "anna", 403)]
    [InlineData("lost", null, 404)]
    [InlineData("conflict", null, 409)]
    public async Task The_applications_own_page_says_what_is_not_shown(string component, string? user, int status)
    {
        await using var app = await StartAsync(map: app => app.UseStatusCodePages("text/plain", "Own page {0}"));
        using var browser = app.Browse(user);
        var answer = await browser.GetAsync($"/pages/{component}", Browser);
        Assert.Equal((status, $"Own page {status}"), (answer.Status, answer.Body));
        Assert.Equal("private, no-store", answer["cache-control"]);
    }

    [Fact]
    public async Task A_status_page_that_is_run_again_has_the_components_of_its_layout()
    {
        await using var app = await StartAsync(map: app => app.UseStatusCodePagesWithReExecute("/pages/counter"));
        using var browser = app.Browse();
        var answer = await browser.GetAsync("/pages/lost", Browser);
        Assert.Equal(404, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("[data-component=counter]"));
    }

    [Theory]
    [InlineData("/pages/mount")]
    [InlineData("/slots/mount")]
    [InlineData("/pages/view")]
    [InlineData("/component/faulty/mount")]
    [InlineData("/mvc/view")]
    public async Task What_a_page_throws_reaches_the_applications_exception_handler(string address)
    {
        await using var app = await StartAsync(map: app => app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => context.Response.WriteAsync($"Own page of {context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()!.Error.Message}"),
        }));
        using var browser = app.Browse();
        var answer = await browser.GetAsync(address, Browser);
        Assert.Equal((500, $"Own page of the secret of the {(address.Contains("mount") ? "mount" : "view")}"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_developer_sees_the_exception_and_the_line_of_the_view()
    {
        await using var app = await StartAsync(map: app => app.UseDeveloperExceptionPage());
        using var browser = app.Browse();
        var answer = await browser.GetAsync("/pages/view", Browser);
        Assert.Equal(500, answer.Status);
        Assert.Contains("the secret of the view", answer.Body);
        Assert.Contains("Faulty.cshtml", answer.Body);
    }

    [Fact]
    public async Task Too_many_pages_are_refused_with_the_time_to_wait()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal(200, (await browser.GetAsync("/limited", Browser)).Status);
        var answer = await browser.GetAsync("/limited", Browser);
        Assert.Equal((429, "", "60"), (answer.Status, answer.Body, answer["retry-after"]));
    }

    [Theory]
    [InlineData(null, false, 401)]
    [InlineData(null, true, 401)]
    [InlineData("anna", false, 403)]
    [InlineData("anna", true, 403)]
    public async Task An_application_without_any_sign_in_has_the_plain_status(string? user, bool hasService, int status)
    {
        await using var app = await StartAsync(
            builder =>
            {
                foreach (var service in builder.Services.Where(service => service.ServiceType.Namespace == "Microsoft.AspNetCore.Authentication").ToList())
                {
                    builder.Services.Remove(service);
                }

                if (hasService)
                {
                    builder.Services.RemoveAll<Microsoft.Extensions.Options.IConfigureOptions<AuthenticationOptions>>();
                    builder.Services.AddAuthentication();
                }
            },
            app => app.Use((context, next) =>
            {
                if (user is not null)
                {
                    context.User = new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, user)], "own"));
                }

                return next(context);
            }),
            signsIn: false);
        using var browser = app.Browse();
        var answer = await browser.GetAsync("/pages/admin", Browser);
        Assert.Equal((status, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task The_schemes_that_a_component_names_are_the_ones_that_ask()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal("Machine", (await browser.GetAsync("/component/machine", Browser))["www-authenticate"]);
        Assert.Equal("User", (await browser.GetAsync("/component/member", Browser))["www-authenticate"]);
    }

    [Fact]
    public async Task A_sign_in_trip_is_kept_by_no_cache()
    {
        await using var app = await StartAsync(builder => builder.Services.AddOutputCache(options => options.AddBasePolicy(new KeepsAll())), app => app.UseOutputCache());
        using var stranger = app.Browse();
        Assert.Equal(302, (await stranger.GetAsync("/pages/member", Browser)).Status);
        Assert.Equal(404, (await stranger.GetAsync("/pages/lost", Browser)).Status);
        using var anna = app.Browse("anna");
        Assert.Equal(200, (await anna.GetAsync("/pages/member", Browser)).Status);
        Assert.Null((await stranger.GetAsync("/pages/lost", Browser))["age"]);
    }

    private static Task<TestApplication> StartAsync(Action<WebApplicationBuilder>? add = null, Action<WebApplication>? map = null, bool signsIn = true) => TestApplication.StartAsync(
        builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(DocumentController).Assembly);
            builder.Services.AddAuthentication().AddCookie("Site", options => options.LoginPath = "/enter");
            add?.Invoke(builder);
        },
        app =>
        {
            map?.Invoke(app);
            if (signsIn)
            {
                app.UseRouting();
                app.UseAuthentication();
                app.UseAuthorization();
            }

            app.MapComponents().RequireComponentRateLimit("100/minute");
            app.MapComponent<MemberComponent>("/component/member");
            app.MapComponent<MachineComponent>("/component/machine");
            app.MapComponent<FaultyComponent>("/component/faulty/{where}");
            app.MapComponent<CounterComponent>("/limited").RequireComponentRateLimit("1/minute");
            var pages = app.MapGroup("");
            string[] methods = ["GET", "HEAD"];
            pages.MapMethods("/pages/{name}", methods, (string name) => Show(new TestPage("Page", [Named(name)])));
            pages.MapMethods("/slots/{name}", methods, (string name) => Show(new TestPage("Page", [CardComponent.Compose(1).Fill("extra", Named(name))])));
            pages.MapMethods("/children/{name}", methods, (string name) => Show(new TestPage("Page", [CounterComponent.Compose(), Named(name)])));
            pages.AllowAnonymous();
            app.MapControllers().AllowAnonymous();
        });

    internal static Composition Named(string name) => name switch
    {
        "member" => MemberComponent.Compose(),
        "admin" => AdminComponent.Compose(),
        "silent" => SilentComponent.Compose(),
        "counter" => CounterComponent.Compose(),
        "lost" => CardComponent.Compose(5000),
        _ => FaultyComponent.Compose(name),
    };

    private sealed class KeepsAll : Microsoft.AspNetCore.OutputCaching.IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(Microsoft.AspNetCore.OutputCaching.OutputCacheContext context, CancellationToken cancellation)
        {
            (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (true, true, true);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(Microsoft.AspNetCore.OutputCaching.OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(Microsoft.AspNetCore.OutputCaching.OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}

/// <summary>A page as an application with controllers shows it.</summary>
[Route("mvc")]
public sealed class DocumentController : Controller
{
    [HttpGet("{name}"), HttpHead("{name}")]
    public IResult Get(string name) => Show(new TestPage("Page", [DocumentTests.Named(name)]));
}
