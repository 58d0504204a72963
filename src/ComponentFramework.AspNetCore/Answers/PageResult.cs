using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Forms;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>A page that is rendered when the request is answered. One that was sent a form shows what became of it.</summary>
internal sealed class PageResult(object model, int statusCode) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        DemandFramework(httpContext.RequestServices);
        if (await httpContext.RequestServices.GetRequiredService<FormRun>().AnswerAsync(httpContext))
        {
            return;
        }

        // Once: a page of the application's that says what went wrong is made within the same request.
        var form = httpContext.Features.Get<HandledForm>();
        httpContext.Features.Set<HandledForm>(null);
        await ShowAsync(httpContext, form);
    }

    private async Task ShowAsync(HttpContext httpContext, HandledForm? form)
    {
        var services = httpContext.RequestServices;
        if (await RestrictedEndpoint.IsForAsync(httpContext))
        {
            PersonalAnswer.Mark(httpContext);
        }

        ReadOnlyMemory<byte> html;
        try
        {
            html = await RenderAsync(httpContext, form);
        }
        catch (RefusalException refused)
        {
            var answer = refused is PlacedRefusalException placed ? placed.Answer : new() { Refusal = refused.Refusal };
            await (form is not null || DocumentRequest.Is(httpContext.Request)
                ? services.GetRequiredService<DocumentRefusals>().RefuseAsync(httpContext, answer)
                : services.GetRequiredService<AnswerWriter>().WriteAsync(httpContext, answer));
            return;
        }

        var status = form is { Answer.Status: not StatusCodes.Status200OK } ? form.Answer.Status : statusCode;
        if (status != StatusCodes.Status200OK)
        {
            // Else it stays what it is: an error page that is run again for a status is answered with that status.
            httpContext.Response.StatusCode = status;
        }

        await AnswerWriter.WriteHtmlAsync(httpContext, services.GetRequiredService<PageParts>().Check(httpContext, model, html));
    }

    private async Task<ReadOnlyMemory<byte>> RenderAsync(HttpContext httpContext, HandledForm? form)
    {
        var services = httpContext.RequestServices;
        var pathBase = httpContext.Request.PathBase.Value ?? "";
        var visitor = services.GetRequiredService<VisitorSource>().Of(httpContext);
        var returning = form?.Answer.Snapshot is { } snapshot ? new ReturningInstance(snapshot) : null;
        ReadOnlyMemory<byte> html;
        using (RequestWatch.Over(httpContext))
        {
            var scripts = services.GetRequiredService<ScriptTags>();
            html = await services.GetRequiredService<PageRun>().RenderAsync(
                model,
                new(scripts.For(pathBase), pathBase, body => scripts.ModulesFor(pathBase, body.Span)),
                visitor,
                returning,
                httpContext.RequestAborted);
        }

        var typed = form is { Answer.Status: StatusCodes.Status422UnprocessableEntity } && returning?.ShownId is { } id ? new TypedFields(id, form.Values, form.Typed) : null;
        return PageForms.Complete(html, pathBase, FormAddress.Of(httpContext.Request), typed);
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
