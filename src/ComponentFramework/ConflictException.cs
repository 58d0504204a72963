using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>A rule forbids the event as things stand: status 409, code <c>conflict</c>.</summary>
/// <param name="message">One human sentence, shown to the visitor.</param>
public sealed class ConflictException(string message) : RefusalException(Refusals.Conflict(message));
