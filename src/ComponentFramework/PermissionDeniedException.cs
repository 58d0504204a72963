using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>This visitor may not do that: status 403, code <c>permission_denied</c>.</summary>
/// <param name="message">One human sentence, shown to the visitor.</param>
/// <param name="inner">What led to it, for the log; the visitor is not told.</param>
public sealed class PermissionDeniedException(string message, Exception? inner = null) : RefusalException(Refusals.PermissionDenied(message), inner);
