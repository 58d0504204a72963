using ComponentFramework.Testing;
using Documentation.Tests.Samples.Todo;

namespace Documentation.Tests.Samples.Layouts;

public sealed class LayoutTests
{
    [Fact]
    public async Task A_page_stands_in_its_layout_and_that_in_another()
    {
        await using var host = new ComponentHost(services => services.AddSingleton<ITodos, InMemoryTodos>());
        var page = await host.OpenAsync(new ListPage(7, "Home"));

        Assert.Equal("Home", page.Find("main > .list > h1").TextContent);
        Assert.Equal("page", page.Find("a[aria-current]").GetAttribute("aria-current"));
        Assert.Equal("0 of 0 to do", page.Component<TodoComponent>().Text("h2"));
    }
}
