using ComponentFramework;
using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Authentication;

namespace Documentation.Tests.Samples.Permissions;

internal static class SignOut
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/account/sign-out", async (HttpContext context, LiveConnections connections) =>
        {
            var visitor = context.GetVisitor().Id;
            await context.SignOutAsync();
            context.ForgetAnonymousVisitor();
            context.Response.OnCompleted(() => connections.EndAsync(visitor).AsTask());
            return Results.Redirect("/");
        });
}
