using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class CharacterReferenceTests
{
    [Fact]
    public void Every_numeric_reference_means_what_a_browser_reads()
    {
        for (var number = 0; number <= 0x11000F; number += number < 0x3000 ? 1 : 61)
        {
            var expected = number == 0xD ? "\r" : new HtmlParser().ParseDocument($"<body><i>&#{number};</i>").QuerySelector("i")!.TextContent;
            Assert.Equal(expected, Read($"&#{number};"));
            Assert.Equal(expected, Read(string.Create(CultureInfo.InvariantCulture, $"&#x{number:X};")));
            Assert.Equal(expected, Read(string.Create(CultureInfo.InvariantCulture, $"&#X{number:x};")));
        }
    }

    [Theory]
    [InlineData("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest", 32)]
    [InlineData("Agrave AElig Ccedil ETH Ntilde Oslash Uuml Yacute THORN szlig agrave aelig eth divide times oslash thorn yuml", 18)]
    [InlineData("Alpha Rho Sigma Omega alpha rho sigmaf sigma omega thetasym upsih piv", 12)]
    [InlineData("amp lt gt quot apos OElig oelig Scaron scaron Yuml fnof circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo", 28)]
    [InlineData("dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr", 28)]
    [InlineData("forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe", 34)]
    [InlineData("oplus otimes perp sdot lceil rceil lfloor rfloor loz spades clubs hearts diams", 13)]
    public void Names_mean_what_a_browser_reads(string names, int count)
    {
        Assert.Equal(count, names.Split(' ').Length);
        foreach (var name in names.Split(' '))
        {
            var expected = new HtmlParser().ParseDocument($"<body><i>&{name};</i>").QuerySelector("i")!.TextContent;
            Assert.Equal(expected, Read($"&{name};"));
        }
    }

    [Theory]
    [InlineData("&bogus;")]
    [InlineData("&;")]
    [InlineData("&amp")]
    [InlineData("&amp ")]
    [InlineData("&notin ")]
    [InlineData("&NotEqualTilde;")]
    [InlineData("&#39")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("&#xg;")]
    [InlineData("&#")]
    [InlineData("&#999999999999;")]
    public void What_depends_on_more_than_the_reference_is_refused(string text)
    {
        Assert.False(CharacterReferences.TryRead(Encoding.UTF8.GetBytes(text), false, out _, out _));
        Assert.False(CharacterReferences.TryRead(Encoding.UTF8.GetBytes(text), true, out _, out _));
    }

    [Theory]
    [InlineData("& b", false)]
    [InlineData("&", false)]
    [InlineData("&&amp;", false)]
    [InlineData("&<", false)]
    [InlineData("&copy=2", true)]
    [InlineData("&size=2", true)]
    public void An_ampersand_that_begins_no_reference_is_one(string text, bool inAttribute)
    {
        Assert.True(CharacterReferences.TryRead(Encoding.UTF8.GetBytes(text), inAttribute, out var length, out var character));
        Assert.Equal((1, (int)'&'), (length, character));
    }

    private static string Read(string reference)
    {
        Assert.True(CharacterReferences.TryRead(Encoding.UTF8.GetBytes(reference), false, out var length, out var character), reference);
        Assert.Equal(reference.Length, length);
        return char.ConvertFromUtf32(character);
    }
}
