using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Permissions;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Access;

/// <summary>
/// Authenticates a request by the schemes that its component asks for, as the authorization middleware would for an endpoint.
/// Everybody else is who the default scheme says.
/// </summary>
internal sealed class ComponentAuthentication(PolicyAccessEvaluator policies, ComponentAuthorization authorization, VisitorSource visitors)
{
    public ValueTask<Visitor> VisitorAsync(HttpContext context, AccessRule? rule) => rule is { Kind: AccessKind.Authorized }
        ? AuthenticateAsync(context, rule)
        : new(visitors.Of(context));

    private async ValueTask<Visitor> AuthenticateAsync(HttpContext context, AccessRule rule)
    {
        var policy = await policies.PolicyAsync(rule);
        if (policy.AuthenticationSchemes.Count == 0)
        {
            return visitors.Of(context);
        }

        var result = await authorization.Evaluator(context.RequestServices).AuthenticateAsync(policy, context);
        return visitors.Of(context, result.Succeeded ? policy.AuthenticationSchemes : []);
    }
}
