using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Catalog;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>
/// Authenticates a request by the schemes that its component asks for, as the authorization middleware would for an endpoint.
/// Everybody else is who the default scheme says.
/// </summary>
internal sealed class ComponentAuthentication(PolicyAccessEvaluator policies, VisitorSource visitors)
{
    public async ValueTask<Visitor> VisitorAsync(HttpContext context, AccessRule? rule)
    {
        if (rule is not { Kind: AccessKind.Authorized })
        {
            return visitors.Of(context);
        }

        var policy = await policies.PolicyAsync(rule);
        if (policy.AuthenticationSchemes.Count == 0)
        {
            return visitors.Of(context);
        }

        // Of the request's own scope: authorization handlers may be scoped.
        var evaluator = context.RequestServices.GetRequiredService<IPolicyEvaluator>();
        var result = await evaluator.AuthenticateAsync(policy, context);
        return visitors.Of(context, result.Succeeded ? policy.AuthenticationSchemes : []);
    }
}
