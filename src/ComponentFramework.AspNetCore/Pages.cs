using ComponentFramework.AspNetCore.Answers;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore;

/// <summary>Answers requests with whole pages.</summary>
public static class Pages
{
    /// <summary>
    /// Shows the page of a model: its view, the layouts around it, and the components they place. What one of them refuses or throws is the answer instead of
    /// the page: to a person the application's sign-in trip or own error page, to other clients a problem document. A page that asks nowhere
    /// who is looking can be kept by output caching; one that does, or whose endpoint is not for everybody, is sent with
    /// <c>Cache-Control: private, no-store</c> and kept by nobody.
    /// </summary>
    /// <typeparam name="TModel">A model with a view: a <c>.cshtml</c> file that begins with <c>@inherits PageView&lt;TModel&gt;</c>.</typeparam>
    /// <param name="model">What the page shows.</param>
    /// <param name="statusCode">The status of the answer. Default 200, or what has been set before: an error page keeps the status that it is shown for.</param>
    public static IResult Show<TModel>(TModel model, int statusCode = StatusCodes.Status200OK)
        where TModel : class
    {
        ArgumentNullException.ThrowIfNull(model);
        return new PageResult(model, statusCode);
    }
}
