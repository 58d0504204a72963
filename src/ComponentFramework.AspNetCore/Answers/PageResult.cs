using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Dispatching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>A page that is rendered when the request is answered.</summary>
internal sealed class PageResult(object model, int statusCode) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        DemandFramework(services);
        var pathBase = httpContext.Request.PathBase.Value ?? "";
        var visitor = services.GetRequiredService<VisitorSource>().Of(httpContext);
        if (await RestrictedEndpoint.IsForAsync(httpContext))
        {
            PersonalAnswer.Mark(httpContext);
        }

        ReadOnlyMemory<byte> html;
        try
        {
            using var watch = RequestWatch.Over(httpContext);
            html = await services.GetRequiredService<PageRun>().RenderAsync(
                model,
                new(services.GetRequiredService<ScriptTags>().For(pathBase), pathBase),
                visitor,
                httpContext.RequestAborted);
        }
        catch (RefusalException refused)
        {
            var answer = refused is PlacedRefusalException placed ? placed.Answer : new() { Refusal = refused.Refusal };
            await (DocumentRequest.Is(httpContext.Request)
                ? services.GetRequiredService<DocumentRefusals>().RefuseAsync(httpContext, answer)
                : services.GetRequiredService<AnswerWriter>().WriteAsync(httpContext, answer));
            return;
        }

        if (statusCode != StatusCodes.Status200OK)
        {
            // Else it stays what it is: an error page that is run again for a status is answered with that status.
            httpContext.Response.StatusCode = statusCode;
        }

        await AnswerWriter.WriteHtmlAsync(httpContext, services.GetRequiredService<PageParts>().Check(httpContext, model, html));
    }

    private static void DemandFramework(IServiceProvider services)
    {
        if (services.GetService<PageParts>() is null)
        {
            throw new InvalidOperationException(
                "A page is shown, but Component Framework was not added. Write: builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly).");
        }
    }
}
