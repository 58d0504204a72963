using ComponentFramework;
using ComponentFramework.Testing;
using Documentation.Tests.Samples.Todo;

namespace Documentation.Tests.Samples.Filters;

public sealed class FilterTests
{
    [Fact]
    public async Task Nothing_is_changed_during_maintenance()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>().AddSingleton(new Maintenance { IsOn = true }))
            .WithFilter<AuditFilter>();
        var todo = await host.MountAsync<TodoComponent>(TodoComponent.Compose(7));

        var outcome = await todo.TrySendAsync(TodoComponent.Events.Add("Water the plants"));

        Assert.Equal((409, "conflict"), (outcome.Status, outcome.Code));
        Assert.Empty(todo.State.Items);
    }

    [Fact]
    public async Task A_filter_runs_for_events_and_not_for_mounts()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>().AddSingleton<SeenEvents>()).WithFilter<SeenFilter>();
        var todo = await host.MountAsync<TodoComponent>(TodoComponent.Compose(7));
        var seen = host.Services.GetRequiredService<SeenEvents>();

        Assert.Empty(seen);
        await todo.ConnectAsync();
        await todo.SendAsync(TodoComponent.Events.Add(""));
        await host.BroadcastAsync("todo-7");

        Assert.Equal(["refresh", "add", "refresh"], seen);
    }

    public sealed class SeenEvents : List<string>;

    private sealed class SeenFilter(SeenEvents seen) : IEventFilter
    {
        public Task InvokeAsync(EventContext context, Func<Task> next)
        {
            seen.Add(context.EventName);
            return next();
        }
    }
}
