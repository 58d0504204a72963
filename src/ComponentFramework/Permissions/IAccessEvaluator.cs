namespace ComponentFramework.Permissions;

/// <summary>
/// Decides whether a visitor meets a rule. Called before every event, mount and push, on any thread. What it throws refuses
/// the event with <c>handler_failed</c>.
/// </summary>
public interface IAccessEvaluator
{
    /// <summary>Decides a rule whose kind is <see cref="AccessKind.Authorized"/> for a visitor who is signed in.</summary>
    /// <param name="rule">The demands, every one of which has to hold.</param>
    /// <param name="visitor">Who asks.</param>
    /// <param name="services">The services of the event's scope.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    ValueTask<bool> IsGrantedAsync(AccessRule rule, Visitor visitor, IServiceProvider services, CancellationToken cancellationToken);
}
