using System.Security.Claims;
using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Documentation.Tests.Samples.SignIn;

internal static class SignInEndpoints
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/account/sign-in");
        builder.Services.AddAuthorization();
        builder.Services.AddAntiforgery();
        builder.Services.AddComponentFramework().AddComponents(typeof(MemberComponent).Assembly).ConfigureWeb(web => web.LoginPath = "/account/sign-in");
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapComponents();

        app.MapGet("/account/sign-in", (string? returnUrl, HttpContext context, IAntiforgery antiforgery) =>
            Pages.Show(new SignInPage(antiforgery.GetAndStoreTokens(context).RequestToken!, returnUrl)));

        app.MapPost("/account/sign-in", async ([FromForm] string name, [FromForm] string password, [FromForm] string? returnUrl,
            HttpContext context, IAntiforgery antiforgery, IMembers members, LiveConnections connections, CancellationToken ct) =>
        {
            if (await members.FindAsync(name, password, ct) is not { } member)
            {
                return Pages.Show(new SignInPage(antiforgery.GetAndStoreTokens(context).RequestToken!, returnUrl, "This name and password do not belong together."), 422);
            }

            Claim[] claims = [new(ClaimTypes.NameIdentifier, member.Id), new(ClaimTypes.Name, member.Name), new(ClaimTypes.Role, member.Role)];
            await context.SignInAsync(new(new ClaimsIdentity(claims, "password")));
            if (context.GetAnonymousVisitorId() is { } before)
            {
                context.Response.OnCompleted(() => connections.EndAsync(before).AsTask());
            }

            return Results.LocalRedirect(returnUrl is ['/', not ('/' or '\\'), ..] ? returnUrl : "/");
        });
    }
}
