using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Views;

public sealed class ViewTests
{
    [Fact]
    public async Task Values_are_encoded_and_attributes_without_a_value_are_left_out()
    {
        await using var host = new ComponentHost();
        var sheet = await host.MountAsync<SheetComponent>();

        Assert.Equal("<b>Tom & Co</b>", sheet.Text("h2"));
        Assert.Equal("<b>Tom & Co</b>", sheet.Find("h2").GetAttribute("title"));
        Assert.Equal("sheet open", sheet.Root.ClassName);
        Assert.Equal("", sheet.Find("details").GetAttribute("data-note"));
        Assert.Equal("made by us", sheet.Text("div em"));
        Assert.All(sheet.FindAll("li"), row => Assert.Equal($"{sheet.Id}-{row.TextContent}", row.Id));
    }

    [Fact]
    public async Task An_attribute_whose_value_is_false_is_not_there()
    {
        await using var host = new ComponentHost();
        var sheet = await host.MountAsync<SheetComponent>();

        await sheet.ClickAsync("button");

        Assert.False(sheet.Find("details").HasAttribute("open"));
        Assert.Equal("sheet", sheet.Root.ClassName!.Trim());
    }

    [Fact]
    public async Task What_is_typed_is_sent_with_the_field()
    {
        await using var host = new ComponentHost();
        var sheet = await host.MountAsync<SheetComponent>();

        await sheet.ChangeAsync("input", "pear");

        Assert.Equal("pear", sheet.State.Note);
    }
}
