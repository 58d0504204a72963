using ComponentFramework.Protocol;

namespace ComponentFramework.Tests;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/boards/7?view=list&q=a%20b#top", "/boards/7?view=list&q=a%20b#top")]
    [InlineData("/é und ü?q=ß#ø", "/%C3%A9%20und%20%C3%BC?q=%C3%9F#%C3%B8")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a\\b", "/a/b")]
    [InlineData("/?to=https://example.com", "/?to=https://example.com")]
    public void A_path_of_the_application_is_escaped(string address, string expected) => Assert.Equal(expected, LocalAddress.Of(address));

    [Theory]
    [InlineData("")]
    [InlineData("boards/7")]
    [InlineData("?view=list")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("\\\\example.com")]
    [InlineData("/.//example.com")]
    [InlineData("/a/..//example.com")]
    [InlineData("/a/../\\example.com")]
    [InlineData("https://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: a=b")]
    [InlineData("/\t/example.com")]
    [InlineData("/a\u0085b")]
    [InlineData(" /a")]
    public void What_could_lead_to_another_site_is_none(string address) => Assert.Null(LocalAddress.Of(address));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("/half%20%EF%BF%BD%20a%20pair", LocalAddress.Of("/half \ud800 a pair"));

    [Fact]
    public void What_a_header_cannot_carry_is_none()
    {
        Assert.NotNull(LocalAddress.Of("/" + new string('a', LocalAddress.MaxLength - 1)));
        Assert.Null(LocalAddress.Of("/" + new string('a', LocalAddress.MaxLength)));
        Assert.Null(LocalAddress.Of("/" + new string('ä', LocalAddress.MaxLength / 2)));
    }
}
