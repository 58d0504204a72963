using System.Buffers;
using System.Text;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

/// <summary>Comparisons that read only the parts of a document that edits are in.</summary>
public sealed class EditTests
{
    [Fact]
    public void Edits_turn_the_first_document_of_a_view_into_the_second()
    {
        var (understood, all) = (0, 0);
        Seeds.ForAll(6000, (seed, size) =>
        {
            var (older, newer) = new ViewGenerator(seed, size).Pair();
            all++;
            understood += TurnsInto(older, newer, new Random(seed)) ? 1 : 0;
        });

        // Ids that come, go or change their place need a comparison of the whole.
        Assert.InRange(understood, all / 5, all);
    }

    [Fact]
    public void Whatever_edits_make_is_refused_or_understood() =>
        Seeds.ForAll(20000, (seed, size) =>
        {
            var (older, newer) = new TagSoup(seed, size).Pair();
            TurnsInto(older, newer, new Random(seed));
        });

    [Theory]
    [InlineData("<div><p class=\"a\">x</p></div>", "<div><p class=\"b\">x</p></div>", """[["a",[0],"p",{"class":"b"}]]""")]
    [InlineData("<div><p>one &amp; two</p><b>x</b></div>", "<div><p>one &amp; three</p><b>x</b></div>", """[["t",[0,0],"#text","one & three"]]""")]
    [InlineData("<div>a<i></i></div>", "<div>ab<i></i></div>", """[["t",[0],"#text","ab"]]""")]
    [InlineData("  <div data-state=\"1\" title=\"x\"><i>a</i></div>", "  <div data-state=\"2\" title=\"y\"><i>b</i></div>", """[["a",[],"div",{"title":"y"}],["t",[0,0],"#text","b"]]""")]
    [InlineData("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "<ul>\n  <li>b</li>\n</ul>", """[["s",[1],"ul",5,["li","#text"],""]]""")]
    [InlineData("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "<ul>\n  <li>a</li>\n</ul>", """[["s",[2],"ul",5,["#text","li"],""]]""")]
    [InlineData("<ul>\n  <li>a</li>\n</ul>", "<ul>\n</ul>", """[["s",[0],"ul",3,["#text","li"],""]]""")]
    [InlineData("<p><b>a</b><i>b</i></p>", "<p></p>", """[["s",[0],"p",2,["b","i"],""]]""")]
    [InlineData("<p>a<b>c</b>d<i>e</i></p>", "<p>ad<i>e</i></p>", """[["s",[0],"p",4,["#text","b"],""],["t",[0],"#text","ad"]]""")]
    [InlineData("<div><button>a</button></div>", "<div><button disabled>a</button></div>", """[["a",[0],"button",{"disabled":""}]]""")]
    public void Small_edits_read_small_parts(string older, string newer, string operations)
    {
        Assert.True(TryCompare(Differ.Utf8(older), Differ.Utf8(newer), Edits(Differ.Utf8(older), Differ.Utf8(newer), agreement: 3), out var written, out var refusal), refusal.ToString());
        Assert.Equal(operations, written);
    }

    [Fact]
    public void A_row_that_goes_is_not_taken_for_its_equal_neighbour_that_changes()
    {
        const string Older = "<ul><li></li><li></li></ul>", Newer = "<ul><li><b></b></li></ul>", Added = "<b></b>";
        Assert.True(TryCompare(Differ.Utf8(Older), Differ.Utf8(Added), [new(8, 8, 0, 7), new(13, 22, 7, 7)], out var last, out _));
        Dom.AssertTurnsInto(Differ.Utf8(Older), Differ.Utf8(Newer), last);

        Assert.True(TryCompare(Differ.Utf8(Older), Differ.Utf8(Added), [new(4, 13, 0, 0), new(17, 17, 0, 7)], out var first, out _));
        Dom.AssertTurnsInto(Differ.Utf8(Older), Differ.Utf8(Newer), first);
    }

    [Theory]
    [InlineData("<div><p id=\"a\">x</p><p>y</p></div>", "<div><p id=\"a\">x</p><p id=\"a\">y</p></div>")]
    [InlineData("<div><p id=\"a\">x</p><p id=\"b\">y</p></div>", "<div><p id=\"a\">x</p><p id=\"c\">y</p></div>")]
    [InlineData("<div><p id=\"a\">x</p><p>y<i></i></p></div>", "<div><p id=\"a\">x</p><p>y<b id=\"a\"></b><i></i></p></div>")]
    [InlineData("<div><p>x</p><p>y<i></i></p></div>", "<div><p>x</p><p>y<b id=\"a\"></b><i></i></p></div>")]
    [InlineData("<div><a>x<b>y</b></a></div>", "<div><a>x<b><a></a></b></a></div>")]
    [InlineData("<p>x<b>y</b></p>", "<p>x<b><p></p></b></p>")]
    [InlineData("<table><tbody><tr><td>x</td></tr></tbody></table>", "<table><tbody><tr>z<td>x</td></tr></tbody></table>")]
    [InlineData("<div><p>x</p></div>", "<div><p>&nonsense;</p></div>")]
    [InlineData("<div><script>x</script></div>", "<div><script>y</script></div>")]
    [InlineData("<div><textarea>x</textarea></div>", "<div><textarea>\nx</textarea></div>")]
    public void What_depends_on_more_than_the_part_is_refused(string older, string newer) =>
        Assert.False(TryCompare(Differ.Utf8(older), Differ.Utf8(newer), [OneEdit(Differ.Utf8(older), Differ.Utf8(newer))], out _, out _));

    [Theory]
    [InlineData("<div><pre><b>x</b>\ny</pre></div>", "<b>x</b>")]
    [InlineData("<div><script>x</script><i></i></div>", "<script>x</script>")]
    public void What_goes_is_refused_where_more_would_change(string older, string gone)
    {
        var start = older.IndexOf(gone, StringComparison.Ordinal);
        Assert.False(TryCompare(Differ.Utf8(older), [], [new(start, start + gone.Length, 0, 0)], out _, out _));
    }

    private static bool TurnsInto(byte[] older, byte[] newer, Random random)
    {
        if (!TryCompare(older, newer, Edits(older, newer, random.Next(1, 24)), out var operations, out _))
        {
            return false;
        }

        Dom.AssertTurnsInto(older, newer, operations);
        return true;
    }

    private static bool TryCompare(byte[] older, byte[] newer, IEnumerable<HtmlEdit> edits, out string operations, out DiffRefusal refusal)
    {
        operations = "";
        using var outline = HtmlOutline.Read(older, out refusal);
        if (outline is null)
        {
            return false;
        }

        var output = new ArrayBufferWriter<byte>();
        var isWritten = HtmlDiff.TryWrite(outline, [.. edits], newer, output, out refusal);
        operations = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.Equal(isWritten, operations.Length > 0);
        return isWritten;
    }

    private static HtmlEdit OneEdit(byte[] older, byte[] newer)
    {
        var start = older.AsSpan().CommonPrefixLength(newer);
        start -= older[start - 1] == '<' ? 1 : 0;
        var end = 0;
        while (older[^(end + 1)] == newer[^(end + 1)] && end < Math.Min(older.Length, newer.Length) - start - 1)
        {
            end++;
        }

        return new(start, older.Length - end, start, newer.Length - end);
    }

    /// <summary>Edits as a guess would make them: right together, seldom the smallest, and cut anywhere.</summary>
    /// <param name="older">The older document.</param>
    /// <param name="newer">The newer document.</param>
    /// <param name="agreement">How many bytes have to agree behind an edit.</param>
    private static IEnumerable<HtmlEdit> Edits(byte[] older, byte[] newer, int agreement)
    {
        var (from, to) = (0, 0);
        while (from < older.Length || to < newer.Length)
        {
            var same = older.AsSpan(from).CommonPrefixLength(newer.AsSpan(to));
            (from, to) = (from + same, to + same);
            if (from == older.Length && to == newer.Length)
            {
                yield break;
            }

            var (skipped, added) = NextAgreement(older.AsSpan(from), newer.AsSpan(to), agreement);
            yield return new(from, from + skipped, to, to + added);
            (from, to) = (from + skipped, to + added);
        }
    }

    /// <summary>The nearest places from which both go on alike for some bytes; their ends if there is none.</summary>
    private static (int Older, int Newer) NextAgreement(ReadOnlySpan<byte> older, ReadOnlySpan<byte> newer, int length)
    {
        for (var distance = 1; distance < Math.Min(older.Length + newer.Length, 400); distance++)
        {
            for (var skipped = Math.Max(0, distance - newer.Length + length); skipped <= Math.Min(distance, older.Length - length); skipped++)
            {
                if (older.Slice(skipped, length).SequenceEqual(newer.Slice(distance - skipped, length)))
                {
                    return (skipped, distance - skipped);
                }
            }
        }

        return (older.Length, newer.Length);
    }
}
