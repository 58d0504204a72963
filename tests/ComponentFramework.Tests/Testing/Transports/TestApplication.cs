using System.Security.Claims;
using System.Text.Encodings.Web;
using ComponentFramework.AspNetCore;
using ComponentFramework.Tests.Components;
using ComponentFramework.Tests.Components.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Tests.Testing.Transports;

/// <summary>A small application on a port of its own that believes a header about who sends a request.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private const string Header = "X-Test-Claims";

    private WebApplication? _application;

    public async Task<ComponentHost> HostAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ICarts, InMemoryCarts>().AddSingleton<Tally>().AddSingleton<Stock>().AddSingleton<Gate>();
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, ClaimsOfHeader>("test", null);
        builder.Services.AddAuthorizationBuilder().AddPolicy("refunds", policy => policy.RequireAssertion(context => context.User.HasClaim(claim => claim.Value == "refunds")));
        builder.Services.AddComponentFramework().AddComponents(typeof(TestApplication).Assembly);
        _application = builder.Build();
        _application.UseAuthentication();
        _application.MapComponents();
        _application.MapGet("/products/{id:int}", (int id) => Pages.Show(new ProductPage(id)));
        await _application.StartAsync();
        return ComponentHost.Over(new(new Uri(_application.Urls.First()), _application.Services)
        {
            Identify = visitor => visitor.User.Identity!.IsAuthenticated
                ? [new(Header, string.Join('|', visitor.User.Claims.Select(claim => $"{claim.Type}={claim.Value}")))]
                : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }
    }

    private sealed class ClaimsOfHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var header = Request.Headers[Header].ToString();
            if (header.Length == 0)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = header.Split('|').Select(claim => claim.Split('=', 2)).Select(parts => new Claim(parts[0], parts[1]));
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, "test")), "test")));
        }
    }
}
