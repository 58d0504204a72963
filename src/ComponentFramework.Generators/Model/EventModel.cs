namespace ComponentFramework.Generators.Model;

/// <summary>An <c>[Event]</c> handler.</summary>
/// <param name="Name">The name in snake_case.</param>
/// <param name="Title">The name of the method in <c>Events</c>.</param>
/// <param name="Method">The handler's name.</param>
/// <param name="Returns">How the handler ends.</param>
/// <param name="Arguments">Its parameters in order.</param>
/// <param name="Access">What it asks for beyond its component, or null.</param>
/// <param name="IsOptimistic">Whether it may run ahead of time.</param>
/// <param name="RateLimit">The rate written on it, or null.</param>
/// <param name="Visibility">How widely the types of its parameters can be seen.</param>
/// <param name="Summary">The handler's documentation, or null.</param>
internal sealed record EventModel(
    string Name,
    string Title,
    string Method,
    HandlerReturn Returns,
    EquatableArray<ArgumentModel> Arguments,
    AccessModel? Access,
    bool IsOptimistic,
    string? RateLimit,
    string Visibility,
    string? Summary)
{
    public IEnumerable<ArgumentModel> Bound => Arguments.Where(argument => !argument.IsCancellationToken);
}
