using Microsoft.Extensions.Logging;

namespace ComponentFramework.Diagnostics;

/// <summary>Every log message of the core. None carries state, keys or arguments.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The event '{Event}' of the component '{Component}' failed (trace {TraceId}).")]
    public static partial void HandlerFailed(ILogger log, string component, string @event, string traceId, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "The component '{Component}' refused the event '{Event}': {Status} {Code}. {Error}")]
    public static partial void Refused(ILogger log, string component, string @event, int status, string code, string error);

    [LoggerMessage(3, LogLevel.Warning, "The state of the component '{Component}' has {Bytes} bytes; a state above {Limit} bytes makes every event slow. Keep what the database knows in the database and reload it.")]
    public static partial void StateIsLarge(ILogger log, string component, int bytes, int limit);

    [LoggerMessage(4, LogLevel.Error, "A broadcast to the group '{Group}' could not be sent; open pages show the change when they refresh next.")]
    public static partial void BroadcastFailed(ILogger log, string group, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The group '{Group}' could not be subscribed to; the page is told to try again.")]
    public static partial void SubscriptionFailed(ILogger log, string group, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "A message in the group '{Group}' could not be read and was dropped.")]
    public static partial void MessageUnreadable(ILogger log, string group, Exception exception);

    [LoggerMessage(7, LogLevel.Debug, "What the event '{Event}' of the component '{Component}' will do is not predicted: it failed ahead of time.")]
    public static partial void NotPredicted(ILogger log, string component, string @event, Exception exception);

    [LoggerMessage(8, LogLevel.Debug, "What the event '{Event}' of the component '{Component}' will do is not predicted: the two documents cannot be compared ({Refusal}).")]
    public static partial void NotCompared(ILogger log, string component, string @event, Html.DiffRefusal refusal);

    [LoggerMessage(10, LogLevel.Warning, "The component '{Component}' changes its state in place while its events are predicted, so none of its predictions is used. Replace the state: State = State with {{ … }}.")]
    public static partial void StateChangedInPlace(ILogger log, string component);

    [LoggerMessage(11, LogLevel.Error, "The view of '{Component}' uses the key '{Key}' twice. Its rows and children are told apart by their order, and nothing is predicted. Give each a key of its own: @Key(item.Id), @Child(…, item.Id).")]
    public static partial void DuplicateKey(ILogger log, string component, string key);

    [LoggerMessage(9, LogLevel.Error, "The component '{Component}' could not be rendered from the state that a request came with; the answer is sent whole.")]
    public static partial void EarlierViewFailed(ILogger log, string component, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "The live components of one visitor follow groups of {Limit} bytes, and no more are followed. Follow fewer groups in each component, or raise MaxGroupBytesPerVisitor.")]
    public static partial void GroupsAreFull(ILogger log, long limit);

    [LoggerMessage(12, LogLevel.Warning, "The component '{Component}' says nothing about permissions, so everybody is refused ({Status} to '{Event}'). Write [AllowAnonymous] on {Type} for everybody, or [Authorize] for signed-in visitors (CF006).")]
    public static partial void NobodyIsAllowed(ILogger log, string component, int status, string @event, string? type);

    [LoggerMessage(13, LogLevel.Warning, "The event '{Event}' was sent to the group '{Group}', and no component of this application has it, so nothing happens here. {Remedy}")]
    public static partial void NobodyHasEvent(ILogger log, string @event, string group, string remedy);
}
