namespace ComponentFramework;

/// <summary>
/// Shows what an event will do before the server has answered. The framework runs the handler ahead of time, on a copy of the
/// state, renders the same view with the result, and gives the browser the difference; a refusal takes it back.
/// </summary>
/// <remarks>
/// Only for handlers that are synchronous and touch nothing but <c>State</c> and <c>Errors</c>: they run for every trigger that a
/// view shows, whether or not anybody clicks. For all others override <c>GetOptimisticPatch</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptimisticAttribute : Attribute;
