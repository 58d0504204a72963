using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class HtmlCheckTests
{
    [Fact]
    public void The_value_is_the_same_on_every_machine() =>
        Assert.Equal("313ddeHg4_4", HtmlCheck.Of("<p>a</p>"u8));

    [Theory]
    [InlineData("<p data-state=\"x\" class=\"c\" data-rev=\"1\">a</p>", "<p data-state=\"yy\" class=\"c\" data-rev=\"22\">a</p>", true)]
    [InlineData("<p data-state=\"x\">a</p>", "<p data-state=\"x\">b</p>", false)]
    [InlineData("<p class=\"c\">a</p>", "<p class=\"d\">a</p>", false)]
    [InlineData("<p><i data-state=\"x\"></i></p>", "<p><i data-state=\"y\"></i></p>", false)]
    public void The_root_s_seal_and_revision_do_not_count(string one, string other, bool isEqual) =>
        Assert.Equal(isEqual, HtmlCheck.Of(Differ.Utf8(one)) == HtmlCheck.Of(Differ.Utf8(other)));

    [Fact]
    public void Anything_has_a_value() =>
        Seeds.ForAll(2000, (seed, size) =>
        {
            var (older, newer) = new TagSoup(seed, size).Pair();
            Assert.Equal(11, HtmlCheck.Of(older).Length);
            Assert.Equal(11, HtmlCheck.Of(newer.AsSpan(0, newer.Length / 2)).Length);
            Assert.Equal(11, HtmlCheck.Of(newer.AsSpan(0, Math.Min(3, seed % 4))).Length);
        });
}
