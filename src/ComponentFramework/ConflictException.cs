using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>A rule forbids the event as things stand: status 409, code <c>conflict</c>.</summary>
/// <param name="message">One human sentence, shown to the visitor.</param>
/// <param name="inner">What led to it, for the log; the visitor is not told.</param>
public sealed class ConflictException(string message, Exception? inner = null) : RefusalException(Refusals.Conflict(message), inner);
