using System.Diagnostics;
using ComponentFramework;

namespace Documentation.Tests.Samples.Filters;

public sealed class AuditFilter(ILogger<AuditFilter> log, Maintenance maintenance) : IEventFilter
{
    public async Task InvokeAsync(EventContext context, Func<Task> next)
    {
        if (maintenance.IsOn && context.EventName != ComponentEvent.Refresh)
        {
            throw new ConflictException("We are moving house. Please try again in an hour.");
        }

        var started = Stopwatch.GetTimestamp();
        await next();
        log.LogInformation("{Component}.{Event} took {Time}.", context.ComponentName, context.EventName, Stopwatch.GetElapsedTime(started));
    }
}

public sealed class Maintenance
{
    public bool IsOn { get; set; }
}
