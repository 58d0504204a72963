using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>What was asked for does not exist, or not for this visitor: status 404, code <c>not_found</c>.</summary>
/// <param name="message">One human sentence, shown to the visitor.</param>
/// <param name="inner">What led to it, for the log; the visitor is not told.</param>
public sealed class NotFoundException(string message, Exception? inner = null) : RefusalException(Refusals.NotFound(message), inner);
