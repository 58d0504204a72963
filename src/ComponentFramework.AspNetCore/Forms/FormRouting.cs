using System.Runtime.CompilerServices;
using ComponentFramework.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>
/// Makes a form's request a <c>POST</c> again once its page is found, so that nothing between here and the page takes it for one that only reads: no
/// cache answers it or keeps its answer. The page itself runs as if it were opened.
/// </summary>
internal sealed class FormRouting : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>One for each page for good: the application's middleware may remember endpoints.</summary>
    private readonly ConditionalWeakTable<Endpoint, RouteEndpoint> _pages = [];

    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsPage);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (httpContext.Features.Get<PostedForm>() is null)
        {
            return Task.CompletedTask;
        }

        httpContext.Request.Method = HttpMethods.Post;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is RouteEndpoint { RequestDelegate: not null } page)
            {
                candidates.ReplaceEndpoint(i, _pages.GetValue(page, Open), candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentEndpoint>() is null
        && (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase));

    /// <summary>The event comes first, so that the page reads facts as the handler has left them.</summary>
    private static async Task ShowAsync(HttpContext context, RequestDelegate page)
    {
        context.Request.Method = HttpMethods.Get;
        if (!await context.RequestServices.GetRequiredService<FormRun>().AnswerAsync(context))
        {
            await page(context);
        }
    }

    private static RouteEndpoint Open(Endpoint endpoint)
    {
        var page = (RouteEndpoint)endpoint;
        return new(
            context => ShowAsync(context, page.RequestDelegate!),
            page.RoutePattern,
            page.Order,
            new([.. page.Metadata, new OutputCacheAttribute { NoStore = true }]),
            page.DisplayName);
    }
}
