using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>Tells whether the application lets only some visitors come to the endpoint of a request.</summary>
internal static class RestrictedEndpoint
{
    public static async ValueTask<bool> IsForAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return false;
        }

        return metadata.GetMetadata<IAuthorizeData>() is not null
            || metadata.GetMetadata<AuthorizationPolicy>() is not null
            || await context.RequestServices.GetRequiredService<ComponentAuthorization>().Policies.GetFallbackPolicyAsync() is not null;
    }
}
