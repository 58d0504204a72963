using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>This visitor may not do that: status 403, code <c>permission_denied</c>.</summary>
/// <param name="message">One human sentence, shown to the visitor.</param>
public sealed class PermissionDeniedException(string message) : RefusalException(Refusals.PermissionDenied(message));
