using ComponentFramework.Limits;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>A budget that <c>RequireComponentRateLimit</c> gave to an endpoint.</summary>
/// <param name="Rule">What it is counted under.</param>
/// <param name="Rate">The rate.</param>
internal sealed record EndpointRate(string Rule, Rate Rate)
{
    /// <summary>The budgets of the endpoint that a request came to.</summary>
    public static IReadOnlyList<(string Rule, Rate Rate)> Of(HttpContext context) =>
        Of(context.GetEndpoint());

    /// <summary>The budgets of an endpoint.</summary>
    public static IReadOnlyList<(string Rule, Rate Rate)> Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetOrderedMetadata<EndpointRate>() is { Count: > 0 } rates ? [.. rates.Select(rate => (rate.Rule, rate.Rate))] : [];
}
