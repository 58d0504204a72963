using ComponentFramework.Protocol;

namespace ComponentFramework.Permissions;

/// <summary>Refuses visitors whom a component or event is not for. A component that says nothing is for nobody.</summary>
internal sealed class AccessControl(IAccessEvaluator evaluator)
{
    public async ValueTask DemandAsync(AccessRule? rule, Visitor visitor, IServiceProvider services, CancellationToken ct)
    {
        if (rule is null || rule.Kind == AccessKind.Anonymous)
        {
            return;
        }

        // Whatever is decided, it is not what the next visitor would be answered.
        visitor.Ask();
        if (!visitor.IsSignedIn)
        {
            throw new AccessRefusedException(Refusals.AuthenticationRequired(), rule);
        }

        if (rule.Kind == AccessKind.Denied || !await evaluator.IsGrantedAsync(rule, visitor, services, ct))
        {
            throw new AccessRefusedException(Refusals.PermissionDenied(), rule);
        }
    }
}
