using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Shop.Layout;

namespace Shop.Accounts;

/// <summary>Lets a form through only when it came from a page of this shop.</summary>
internal sealed class FormCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Pages.Show(
                new ProblemPage("Please try again", "This form was opened too long ago, or not in this shop. Please go back, reload the page and send it again."),
                StatusCodes.Status400BadRequest);
}
