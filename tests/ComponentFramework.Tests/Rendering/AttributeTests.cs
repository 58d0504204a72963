using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Rendering;

public sealed class AttributeTests
{
    [Theory]
    [InlineData(true, "disabled")]
    [InlineData(false, null)]
    [InlineData(null, null)]
    public async Task True_writes_the_name_false_and_null_drop_the_attribute(bool? flag, string? expected)
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(flag: flag));
        Assert.Equal(expected, markup.Find("#flag").GetAttribute("disabled"));
    }

    [Theory]
    [InlineData(true, "one true")]
    [InlineData(false, "one")]
    [InlineData(null, "one")]
    public async Task Beside_other_values_false_and_null_are_left_out_with_the_space_before_them(bool? flag, string expected)
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(flag: flag));
        Assert.Equal(expected, markup.Find("#two").GetAttribute("class"));
    }

    [Fact]
    public async Task Classes_come_and_go()
    {
        await using var host = Some.Host();
        var with = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(number: 1));
        var without = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(number: 0));
        Assert.Equal(("size selected", "selected"), (with.Find("#class").GetAttribute("class"), with.Find("#only").GetAttribute("class")));
        Assert.Equal("size", without.Find("#class").GetAttribute("class"));
        Assert.False(without.Find("#only").HasAttribute("class"));
    }

    [Fact]
    public async Task An_empty_text_is_an_attribute_with_an_empty_value()
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>(MarkupComponent.Compose(text: ""));
        Assert.Equal("", markup.Find("#empty").GetAttribute("title"));
        Assert.Equal("", markup.Find("#double").GetAttribute("title"));
    }

    [Fact]
    public async Task A_null_text_drops_its_attribute_and_writes_nothing()
    {
        await using var host = Some.Host();
        var markup = await host.MountAsync<MarkupComponent>();
        Assert.False(markup.Find("#double").HasAttribute("title"));
        Assert.Equal("", markup.Find("#text").TextContent);
    }
}
