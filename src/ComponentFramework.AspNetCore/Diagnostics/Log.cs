using Microsoft.Extensions.Logging;

namespace ComponentFramework.AspNetCore.Diagnostics;

/// <summary>Every log message of the ASP.NET Core package. None carries state, keys or arguments.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Debug, "A request to {Path} from the origin '{Origin}' ({Site}) was refused as cross-site.")]
    public static partial void CrossSiteRefused(ILogger log, string path, string origin, string site);

    [LoggerMessage(102, LogLevel.Warning, "The key ring could not be read again; the keys known so far stay in use.")]
    public static partial void KeyRingUnreadable(ILogger log, Exception exception);

    [LoggerMessage(103, LogLevel.Debug, "A socket was lost: {Reason}")]
    public static partial void ConnectionLost(ILogger log, string reason);

    [LoggerMessage(104, LogLevel.Debug, "A frame was refused: {Error}")]
    public static partial void FrameRefused(ILogger log, string error);

    [LoggerMessage(105, LogLevel.Error, "A frame of the type '{Type}' failed.")]
    public static partial void FrameFailed(ILogger log, string type, Exception exception);

    [LoggerMessage(106, LogLevel.Warning, "The channel layer could not be reached, so a change of this socket's visitor on another machine will not end it.")]
    public static partial void VisitorNotWatched(ILogger log, Exception exception);

    [LoggerMessage(110, LogLevel.Warning, "A request came with X-Forwarded-For, and nothing has read it. If the application is behind a proxy, configure it and call app.UseForwardedHeaders() first: otherwise all visitors count as one address and share its limits (docs/limits.md).")]
    public static partial void ForwardedHeaderNotRead(ILogger log);

    [LoggerMessage(111, LogLevel.Warning, "The page {Page} shows components, but {Missing}. {Remedy}")]
    public static partial void PageLacks(ILogger log, string page, string missing, string remedy);

    [LoggerMessage(112, LogLevel.Warning, "AddComponentFramework() was called without AddComponents, so the application has no components. Write: builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly).")]
    public static partial void NoComponents(ILogger log);
}
