using System.Text;
using AngleSharp.Html.Parser;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

/// <summary>What visitors type ends as text and attributes inside operations inside an attribute; it must stay there.</summary>
public sealed class HostileStringTests
{
    [Fact]
    public void Strings_of_a_state_never_leave_the_operations_or_their_attribute() =>
        Seeds.ForAll(4000, (seed, size) =>
        {
            var (older, newer) = new HostileView(seed, size).Pair();
            if (Differ.TryCompare(older.Write(), newer.Write(), out var operations, out var refusal))
            {
                AssertStaysInItsAttribute(older, newer, operations);
                return;
            }

            Assert.Equal(DiffRefusal.TextTooLong, refusal);
        });

    [Fact]
    public void Strings_that_are_written_as_markup_are_refused_or_stay_there_too()
    {
        var understood = 0;
        Seeds.ForAll(4000, (seed, size) =>
        {
            var (older, newer) = new HostileView(seed, size / 3).Pair(isRaw: true);
            if (Differ.TryCompare(older.Write(), newer.Write(), out var operations, out _))
            {
                AssertStaysInItsAttribute(older, newer, operations);
                understood++;
            }
        });
        Assert.InRange(understood, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\rb")]
    public void A_raw_NUL_or_carriage_return_is_refused(string raw)
    {
        Assert.Equal(DiffRefusal.ControlCharacter, Differ.Refusal("<p>x</p>", $"<p>{raw}</p>"));
        Assert.Equal(DiffRefusal.ControlCharacter, Differ.Refusal($"<p title=\"{raw}\">x</p>", "<p>y</p>"));
    }

    [Theory]
    [InlineData("[]", "'[]'")]
    [InlineData("""[["t",[0],"#text","it's <b> & \"you\""]]""", """'[["t",[0],"#text","it&#39;s <b> &amp; \"you\""]]'""")]
    [InlineData("'&'", "'&#39;&amp;&#39;'")]
    public void Only_the_single_quote_and_the_ampersand_are_escaped(string json, string value)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        OperationsAttribute.WriteValue(Encoding.UTF8.GetBytes(json), output);
        Assert.Equal(value, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static void AssertStaysInItsAttribute(HostileDocument older, HostileDocument newer, string operations)
    {
        // AngleSharp takes this character for the end of the document; the same property runs in Chromium with it.
        if (older.Strings.Concat(newer.Strings).Any(text => text.Contains('\uFFFF')))
        {
            return;
        }

        var shown = older.Write(operations);
        var page = new HtmlParser().ParseDocument($"<!doctype html><body>{Encoding.UTF8.GetString(shown)}<p id=\"after\"></p>");
        var plain = new HtmlParser().ParseDocument($"<!doctype html><body>{Encoding.UTF8.GetString(older.Write())}<p id=\"after\"></p>");
        var trigger = Assert.Single(page.QuerySelectorAll("[data-optimistic]"));
        Assert.Equal(["data-optimistic", "hx-post"], trigger.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(plain.All.Select(element => element.LocalName), page.All.Select(element => element.LocalName));

        var carried = trigger.GetAttribute("data-optimistic")!;
        Assert.Equal(operations, carried);
        var dom = new Dom(shown);
        dom.Apply(carried);
        dom.Root.QuerySelector("button")!.RemoveAttribute("data-optimistic");
        Assert.Equal(new Dom(newer.Write()).Describe(), dom.Describe());
    }
}
