using System.Reflection;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Catalog;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComponentFramework.AspNetCore.Tests.Permissions;

public sealed class PermissionTests
{
    public static TheoryData<string, string?, int> Visits { get; } = new()
    {
        { "silent", null, 401 },
        { "silent", "anna; admin, staff", 403 },
        { "member", null, 401 },
        { "member", "anna", 200 },
        { "admin", null, 401 },
        { "admin", "anna", 403 },
        { "admin", "anna; boss", 200 },
        { "staff", null, 401 },
        { "staff", "anna; admin", 403 },
        { "staff", "anna; staff", 200 },
        { "machine", null, 401 },
    };

    [Theory, MemberData(nameof(Visits))]
    public async Task A_component_is_for_whom_it_says_on_every_road(string component, string? user, int status)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse(user);
        var code = status == 401 ? "authentication_required" : "permission_denied";
        foreach (var answer in new[]
        {
            await browser.PostAsync(component),
            await browser.PostAsync(component, TestBrowser.Json("{}"), ("Accept", "application/json")),
            await browser.GetAsync($"/pages/{component}"),
            await browser.GetAsync($"/slots/{component}"),
        })
        {
            if (status == 200)
            {
                Assert.Equal(200, answer.Status);
            }
            else
            {
                answer.Refuses(status, code);
            }
        }
    }

    [Fact]
    public async Task Authentication_required_is_said_in_these_words()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        Assert.Equal("Authentication required", (await browser.PostAsync("member")).Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_refusal_comes_before_anything_of_the_request_is_read()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("member", TestBrowser.RawForm("event=%zz"))).Refuses(401, "authentication_required");
    }

    [Fact]
    public async Task An_answer_from_the_cache_is_for_whom_the_component_is()
    {
        await using var app = await StartAsync();
        using var member = app.Browse("anna; staff");
        using var other = app.Browse("berta");
        Assert.Equal(200, (await member.PostAsync("staff")).Status);
        (await other.PostAsync("staff")).Refuses(403, "permission_denied");
    }

    [Theory]
    [InlineData(null, 401, "authentication_required")]
    [InlineData("anna", 403, "permission_denied")]
    [InlineData("anna; staff", 200, null)]
    public async Task A_policy_on_one_event_leaves_the_rest_to_everybody(string? user, int status, string? code)
    {
        await using var app = await StartAsync();
        using var browser = app.Browse(user);
        var shown = await browser.PostAsync("board");
        Assert.Equal(200, shown.Status);
        var answer = await browser.PostAsync("board", ("event", "staff"), ("state", shown.State));
        await using var socket = await TestSocket.OpenAsync(app, browser, user);
        await socket.JoinAsync("board", shown);
        (await socket.ReadAsync()).Is("joined", 1, shown.Root.Id);
        var reference = await socket.EventAsync(shown.Root.Id!, "staff");
        var frame = await socket.ReadAsync();
        if (code is null)
        {
            Assert.Equal(200, answer.Status);
            frame.Is("update", reference, shown.Root.Id);
        }
        else
        {
            answer.Refuses(status, code);
            frame.Refuses(status, code, reference);
        }
    }

    [Fact]
    public async Task A_socket_joins_only_what_its_visitor_may_see()
    {
        await using var app = await StartAsync();
        using var anna = app.Browse("anna");
        var shown = await anna.PostAsync("member");
        await using var socket = await TestSocket.OpenAsync(app, anna);
        await socket.JoinAsync("member", shown);
        (await socket.ReadAsync()).Refuses(401, "authentication_required", 1);

        await using var own = await TestSocket.OpenAsync(app, anna, "anna");
        await own.JoinAsync("member", shown);
        (await own.ReadAsync()).Is("joined", 1, shown.Root.Id);
    }

    [Fact]
    public async Task A_permission_that_ends_while_a_socket_is_open_ends_events_and_pushes()
    {
        var gate = new Gate();
        await using var app = await TestApplication.StartAsync(builder =>
        {
            builder.Services.AddSingleton<IAuthorizationHandler>(gate);
            builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(gate).Build());
        });
        using var anna = app.Browse("anna");
        var shown = await anna.PostAsync("member");
        await using var socket = await TestSocket.OpenAsync(app, anna, "anna");
        await socket.JoinAsync("member", shown);
        (await socket.ReadAsync()).Is("joined", 1, shown.Root.Id);

        gate.IsClosed = true;
        var touch = await socket.EventAsync(shown.Root.Id!, "touch");
        (await socket.ReadAsync()).Refuses(403, "permission_denied", touch);
        var resync = await socket.ResyncAsync(shown.Root.Id!);
        (await socket.ReadAsync()).Refuses(403, "permission_denied", resync);
        await app.Services.GetRequiredService<IBroadcaster>().SendAsync("members", ComponentEvent.Refresh, TestContext.Current.CancellationToken);
        var push = await socket.ReadAsync();
        push.Refuses(403, "permission_denied", null);
        Assert.Equal(shown.Root.Id, push["id"]);
        Assert.Null(push["html"]);
    }

    [Fact]
    public async Task A_scheme_that_a_component_names_is_asked_and_no_other_counts()
    {
        await using var app = await StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("machine", TestBrowser.Form(), ("Machine", "robot"));
        Assert.Equal("robot", answer.Text(".text"));
        (await browser.PostAsync("member", TestBrowser.Form(), ("Machine", "robot"))).Refuses(401, "authentication_required");

        // On a page everybody is who the default scheme says.
        (await browser.GetAsync("/pages/machine", ("User", "anna"))).Refuses(403, "permission_denied");
    }

    [Fact]
    public async Task A_policy_that_is_not_defined_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(
            builder => builder.Services.AddSingleton<IAuthorizationPolicyProvider, NoPolicies>()));
        Assert.Contains("asks for the policy 'Staff'", failure.Message);
    }

    [Theory]
    [InlineData("member", null, 401)]
    [InlineData("member", "anna", 200)]
    [InlineData("admin", "anna", 403)]
    [InlineData("admin", "anna; boss", 200)]
    public async Task An_application_without_authorization_has_the_defaults(string component, string? user, int status)
    {
        await using var app = await TestApplication.StartAsync(builder =>
        {
            RemoveAuthorization(builder.Services);
            builder.Services.RemoveAll<IComponentCatalogSource>();
            builder.Services.AddSingleton<IComponentCatalogSource>(new WithoutPolicies());
        });
        using var browser = app.Browse(user);
        Assert.Equal(status, (await browser.PostAsync(component)).Status);
        Assert.Null(app.Services.GetService<IAuthorizationService>());
    }

    [Fact]
    public async Task A_policy_without_any_authorization_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(builder => RemoveAuthorization(builder.Services)));
        Assert.Contains("builder.Services.AddAuthorization(options => options.AddPolicy(\"Staff\"", failure.Message);
    }

    [Fact]
    public async Task Authorization_on_the_endpoints_instead_of_the_components_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApplication.StartAsync(map: app => app.MapComponents().RequireAuthorization()));
        Assert.Contains("[Authorize]", failure.Message);
    }

    private static Task<TestApplication> StartAsync() => TestApplication.StartAsync(map: app =>
    {
        app.MapComponents();
        app.MapGet("/pages/{component}", (string component) => ComponentFramework.AspNetCore.Pages.Show(new TestPage("Page", [Named(component)]))).AllowAnonymous();
        app.MapGet("/slots/{component}", (string component) => ComponentFramework.AspNetCore.Pages.Show(new TestPage("Page", [CardComponent.Compose(1).Fill("extra", Named(component))]))).AllowAnonymous();
    });

    private static void RemoveAuthorization(IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ServiceType.Namespace!.StartsWith("Microsoft.AspNetCore.Authorization", StringComparison.Ordinal)).ToList())
        {
            services.Remove(service);
        }
    }

    private static Composition Named(string component) => component switch
    {
        "silent" => SilentComponent.Compose(),
        "member" => MemberComponent.Compose(),
        "admin" => AdminComponent.Compose(),
        "staff" => StaffComponent.Compose(),
        _ => MachineComponent.Compose(),
    };

    private sealed class Gate : AuthorizationHandler<Gate>, IAuthorizationRequirement
    {
        public bool IsClosed { get; set; }

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Gate requirement)
        {
            if (!IsClosed)
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class WithoutPolicies : IComponentCatalogSource
    {
        private readonly IComponentCatalogSource _all = typeof(PermissionTests).Assembly.GetCustomAttribute<ComponentCatalogAttribute>()!.CreateSource();

        public IReadOnlyList<ComponentDescriptor> Components => [.. _all.Components.Where(component =>
            component.Events.Select(handler => handler.Access).Append(component.Access).All(rule => rule?.Demands.All(demand => demand.Policy is null) != false))];

        public IReadOnlyList<PageDescriptor> Pages => _all.Pages;
    }

    private sealed class NoPolicies : IAuthorizationPolicyProvider
    {
        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(null);
    }
}
