using ComponentFramework.Binding;

namespace ComponentFramework.Tests;

public sealed class ComponentEventTests
{
    [Fact]
    public void Events_are_the_same_when_name_and_arguments_are()
    {
        Assert.True(Add(7, "M").Is(Add(7, "M")));
        Assert.True(new ComponentEvent("add").Is(new ComponentEvent("add")));
        Assert.True(Written("[1]").Is(Written("[1]")));
    }

    [Fact]
    public void Events_differ_when_a_name_an_argument_or_its_kind_does()
    {
        Assert.False(Add(7, "M").Is(Add(8, "M")));
        Assert.False(Add(7, "M").Is(Add(7, "L")));
        Assert.False(Add(7, "M").Is(Add(7, null)));
        Assert.False(Add(7, "M").Is(new ComponentEvent("add", EventArgument.Of("id", 7))));
        Assert.False(Add(7, "M").Is(new ComponentEvent("remove", EventArgument.Of("id", 7), EventArgument.Of("size", "M"))));
        Assert.False(Add(7, "M").Is(new ComponentEvent("add", EventArgument.Of("id", "7"), EventArgument.Of("size", "M"))));
        Assert.False(Written("[1]").Is(Written("[2]")));
        Assert.False(new ComponentEvent("add", EventArgument.Of("all", true)).Is(new ComponentEvent("add", EventArgument.Of("all", 1))));
    }

    [Fact]
    public void An_argument_that_is_left_out_is_like_none()
    {
        Assert.True(new ComponentEvent("add", EventArgument.Of("id", 7), default).Is(new ComponentEvent("add", EventArgument.Of("id", 7))));
        Assert.True(new ComponentEvent("add", default, EventArgument.Of("id", 7)).Is(new ComponentEvent("add", EventArgument.Of("id", 7), default)));
    }

    [Fact]
    public void A_text_is_the_same_however_it_came_into_the_event() =>
        Assert.True(Written("\"M\"").Is(new ComponentEvent("add", EventArgument.Of("sizes", "M"))));

    private static ComponentEvent Add(long id, string? size) => new("add", EventArgument.Of("id", id), EventArgument.Of("size", size));

    private static ComponentEvent Written(string json) => new("add", EventArgument.Of("sizes", writer => writer.WriteRawValue(json)));
}
