using ComponentFramework.AspNetCore;

namespace Documentation.Tests.Samples.Wiring;

public sealed record ProblemPage;

internal static class ProblemPages
{
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler("/problem");
        app.UseStatusCodePagesWithReExecute("/problem");
        app.MapGet("/problem", () => Pages.Show(new ProblemPage())).AllowAnonymous();   // keeps the status that it is shown for
    }
}
