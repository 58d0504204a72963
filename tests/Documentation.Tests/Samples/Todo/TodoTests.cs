using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Todo;

public sealed class TodoTests
{
    [Fact]
    public async Task What_is_added_is_shown_and_the_field_is_empty_again()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>());
        var todo = await host.MountAsync<TodoComponent>(TodoComponent.Compose(7));

        var outcome = await todo.SubmitAsync("form", ("text", "Water the plants"));

        Assert.Equal("1 of 1 to do", todo.Text("h2"));
        Assert.True(outcome.ResetsForm);
    }

    [Fact]
    public async Task Nothing_is_added_without_a_text()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>());
        var todo = await host.MountAsync<TodoComponent>(TodoComponent.Compose(7));

        var outcome = await todo.SendAsync(TodoComponent.Events.Add(""));

        Assert.Equal(422, outcome.Status);
        Assert.True(todo.Errors.Has("text"));
    }

    [Fact]
    public async Task What_is_not_there_any_more_is_refused()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>());
        var todo = await host.MountAsync<TodoComponent>(TodoComponent.Compose(7));

        var outcome = await todo.TrySendAsync(TodoComponent.Events.SetDone(99, true));

        Assert.Equal((404, "not_found"), (outcome.Status, outcome.Code));
    }

    [Fact]
    public async Task Whoever_has_the_list_open_sees_what_others_add()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>());
        var hers = await host.As("ada").MountAsync<TodoComponent>(TodoComponent.Compose(7));
        var his = await host.As("ben").MountAsync<TodoComponent>(TodoComponent.Compose(7));
        await hers.ConnectAsync();
        await his.ConnectAsync();

        await hers.SendAsync(TodoComponent.Events.Add("Water the plants"));

        Assert.Equal("1 of 1 to do", his.Text("h2"));
        Assert.Equal("todo-7", Assert.Single(host.Broadcasts).Group);
    }
}
