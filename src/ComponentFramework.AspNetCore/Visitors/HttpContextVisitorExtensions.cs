using ComponentFramework;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.AspNetCore.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Http;

/// <summary>Tells an endpoint who is looking, in the words that components use.</summary>
public static class HttpContextVisitorExtensions
{
    /// <summary>
    /// Who sends this request. Who asks makes the answer one for this visitor alone: it is sent with <c>Cache-Control: private, no-store</c>, and output
    /// caching does not keep it. Asking an anonymous visitor for the <see cref="Visitor.Id"/> sets the visitor cookie when there is none.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The same visitor for the whole request: <c>u-…</c> with the user's id, or <c>a-…</c> for somebody who has not signed in.</returns>
    public static Visitor GetVisitor(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visitor = context.RequestServices.GetRequiredService<VisitorSource>().Of(context);
        visitor.Ask();
        return visitor;
    }

    /// <summary>
    /// The id that the browser had before its user signed in, also while the user is signed in: for taking over what an
    /// anonymous visitor collected.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The id <c>a-…</c>, or null when the browser has no visitor cookie.</returns>
    public static string? GetAnonymousVisitorId(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        PersonalAnswer.Mark(context);
        return context.RequestServices.GetRequiredService<VisitorCookie>().Read(context)?.Id;
    }

    /// <summary>Deletes the visitor cookie. After signing out, the browser is a visitor whom nobody has seen before.</summary>
    /// <param name="context">The request.</param>
    public static void ForgetAnonymousVisitor(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RequestServices.GetRequiredService<VisitorSource>().Forget(context);
    }

    extension(Visitor)
    {
        /// <summary>The visitor id of a user, whether or not the user is looking right now.</summary>
        /// <param name="userId">What the name identifier claim holds: the user's id in ASP.NET Core Identity.</param>
        /// <returns>The <see cref="Visitor.Id"/> that components see.</returns>
        public static string IdOfUser(string userId)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(userId);
            return VisitorSource.UserPrefix + userId;
        }
    }
}
