using System.Security.Claims;
using System.Text.Encodings.Web;
using ComponentFramework.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Documentation.Tests.Samples.Testing;

public sealed class RunningTests
{
    [Fact]
    public async Task The_same_test_goes_over_http_and_a_socket()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ICarts, InMemoryCarts>();
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, TestAuthentication>("Test", null);
        builder.Services.AddComponentFramework().AddComponents(typeof(CartComponent).Assembly);
        await using var application = builder.Build();
        application.MapComponents();
        await application.StartAsync(TestContext.Current.CancellationToken);

        await using var host = ComponentHost.Over(new(new Uri(application.Urls.First()), application.Services)
        {
            Identify = visitor => visitor.User.Identity!.IsAuthenticated ? [new("X-Test-User", visitor.User.FindFirstValue(ClaimTypes.NameIdentifier)!)] : [],
        });
        var cart = await host.As("anna").MountAsync<CartComponent>();
        await cart.ConnectAsync();                         // from here on over the socket

        await cart.SendAsync(CartComponent.Events.AddItem(42, "M"));
        Assert.Equal("Product 42, M", cart.Text(".row .name"));
    }

    /// <summary>Believes a header, which only a test may do.</summary>
    private sealed class TestAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-Test-User"].ToString() is { Length: > 0 } user
            ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user)], "Test")), "Test"))
            : AuthenticateResult.NoResult());
    }
}
