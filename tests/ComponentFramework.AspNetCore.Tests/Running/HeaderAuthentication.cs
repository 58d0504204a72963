using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>Signs in whoever a header names: <c>User: anna; admin, staff</c>. A challenge redirects, as the cookie scheme does.</summary>
internal sealed class HeaderAuthentication(IOptionsMonitor<HeaderAuthenticationOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<HeaderAuthenticationOptions>(options, logs, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Options.Header].ToString() is not { Length: > 0 } header)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, parts[0]), new(ClaimTypes.Name, parts[0])], Scheme.Name);
        foreach (var role in parts.ElementAtOrDefault(1)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            identity.AddClaim(new(ClaimTypes.Role, role));
        }

        var properties = new AuthenticationProperties();
        if (parts.ElementAtOrDefault(2) is { } expires)
        {
            properties.ExpiresUtc = DateTimeOffset.Parse(expires, System.Globalization.CultureInfo.InvariantCulture);
        }

        return Task.FromResult(AuthenticateResult.Success(new(new(identity), properties, Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Scheme.Name;
        Response.Redirect("/account/sign-in");
        return Task.CompletedTask;
    }
}

internal sealed class HeaderAuthenticationOptions : AuthenticationSchemeOptions
{
    public string Header { get; set; } = "User";
}
