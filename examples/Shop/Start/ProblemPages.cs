using ComponentFramework.AspNetCore;
using Shop.Layout;

namespace Shop.Start;

internal static class ProblemPages
{
    /// <summary>Answers without a body, and failures of pages, become pages that a person can read. Components answer for themselves.</summary>
    public static void UseProblemPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => ShowAsync(context, StatusCodes.Status500InternalServerError) });
        app.UseStatusCodePages(status => ShowAsync(status.HttpContext, status.HttpContext.Response.StatusCode));
    }

    private static Task ShowAsync(HttpContext context, int status) => Pages.Show(
        status switch
        {
            StatusCodes.Status404NotFound => new ProblemPage("Page not found", "There is nothing at this address. It may have been sold, moved, or never been here."),
            StatusCodes.Status500InternalServerError => new ProblemPage("Something went wrong", "It is our fault, not yours. Please try again in a moment."),
            _ => new ProblemPage("That did not work", "The shop could not make sense of this request. Please go back and try again."),
        },
        status).ExecuteAsync(context);
}
