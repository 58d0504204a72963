using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>
/// Lets a form without a script reach its page, which the application maps for <c>GET</c>: such a request is routed as if the page were opened. See
/// <see cref="FormRouting"/>.
/// </summary>
internal sealed class FormPosts : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (FormAddress.ComponentOf(context.Request) is { } component)
            {
                context.Features.Set(new PostedForm(component));
                context.Request.Method = HttpMethods.Get;
            }

            return following(context);
        });
        next(app);
    };
}
