using ComponentFramework.Browser.Tests.Site.Components;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>Holds up the events of components whose handlers cannot wait themselves, on whatever road they came.</summary>
public sealed class HeldEvents(SiteFacts facts) : IEventFilter
{
    public async Task InvokeAsync(EventContext context, Func<Task> next)
    {
        if (context.Component is PlaylistComponent && context.EventName != ComponentEvent.Refresh)
        {
            await facts.WaitAsync().WaitAsync(context.CancellationToken);
        }

        await next();
    }
}
