using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.AspNetCore.Endpoints;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.Catalog;
using ComponentFramework.Dispatching;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>Brings the event of a form without a script to the dispatcher: the same checks, permissions, rates and limits as for every other event.</summary>
internal sealed class FormRun(
    Dispatcher dispatcher,
    ComponentCatalog catalog,
    ComponentAuthentication authentication,
    CrossSite crossSite,
    DocumentRefusals refusals,
    EndpointDataSource endpoints,
    IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>
    /// Runs the event of a form that was sent to a page, once in a request. What became of it is left for the page to show, as <see cref="HandledForm"/> among
    /// the features, or is the answer already.
    /// </summary>
    /// <returns>Whether it is the answer, and the page is not wanted.</returns>
    public async Task<bool> AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<PostedForm>() is not { } posted)
        {
            return false;
        }

        context.Features.Set<PostedForm>(null);
        PersonalAnswer.Mark(context);
        var form = await RunAsync(context, posted.Component);
        if (form.Answer.Refusal is not null)
        {
            await refusals.RefuseAsync(context, form.Answer);
            return true;
        }

        if (form.Answer.Page?.Navigate is { } address)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = address;
            return true;
        }

        context.Features.Set(form);
        return false;
    }

    private async Task<HandledForm> RunAsync(HttpContext context, string component)
    {
        if (crossSite.Refuse(context.Request) is { } refusal)
        {
            return Refused(refusal);
        }

        if (Events() is not { } events)
        {
            return Refused(Refusals.ComponentUnknown(component));
        }

        var visitor = await authentication.VisitorAsync(context, catalog.Find(component)?.Access);
        if (!visitor.IsSignedIn)
        {
            // A page may be one for many, and so what its form says is known again by who sends it.
            _ = visitor.Id;
        }

        using var body = new RequestBody(context.Request, options.Value.MaxRequestBytes);
        FormBody? form = null;
        var answer = await dispatcher.DispatchAsync(
            new()
            {
                Origin = Origin.Http,
                Component = component,
                Visitor = visitor,
                PathBase = context.Request.PathBase.Value ?? "",
                EndpointRates = EndpointRate.Of(events),
                ReadBody = async ct => (form = FormBody.Read(await body.ReadFormAsync(ct))).Body,
            },
            context.RequestAborted);
        visitor.KeepReservedId();
        return new(answer, form?.Values ?? "", form?.Typed ?? []);
    }

    /// <summary>Where all other events come; an application that maps no components handles none.</summary>
    private Endpoint? Events() => endpoints.Endpoints.FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<ComponentEndpoint>() is { IsForAll: true });

    private static HandledForm Refused(Refusal refusal) => new(new() { Refusal = refusal }, "", []);
}
