using ComponentFramework.Limits;

namespace ComponentFramework.Tests.Catalog;

public sealed class RateTests
{
    [Theory]
    [InlineData("5/second", 5, 1)]
    [InlineData("30/minute", 30, 60)]
    [InlineData("3/hour", 3, 3600)]
    [InlineData("100/day", 100, 86400)]
    public void A_count_and_a_unit_is_read(string text, int count, int seconds) =>
        Assert.Equal(new Rate(count, TimeSpan.FromSeconds(seconds)), Rate.Parse(text, "a test"));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("/second")]
    [InlineData("5/")]
    [InlineData("0/second")]
    [InlineData("-1/second")]
    [InlineData("5/seconds")]
    [InlineData("5 / second")]
    [InlineData("five/second")]
    [InlineData("99999999999/second")]
    [InlineData("5/second/second")]
    [InlineData("5/Second")]
    public void Anything_else_is_refused_with_its_owner_and_what_to_type(string text)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Rate.Parse(text, "the component 'cart'"));
        Assert.Contains($"'{text}' of the component 'cart'", refused.Message);
        Assert.Contains("[RateLimit(\"5/second\")]", refused.Message);
    }
}
