using System.Text;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;

namespace ComponentFramework.Differences.Tests;

public sealed class FuzzTests
{
    private const int Large = 20000;

    // Each takes a fraction of a second; what grows with the square of the size would take many minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Random_bytes_never_throw() =>
        Seeds.ForAll(5000, (seed, size) =>
        {
            var random = new Random(seed);
            Compare(Bytes(random, size * 4), Bytes(random, size * 4));
        });

    [Fact]
    public void Documents_that_were_damaged_never_throw() =>
        Seeds.ForAll(10000, (seed, size) =>
        {
            var random = new Random(seed);
            var (older, newer) = random.Next(2) == 0 ? new ViewGenerator(seed, size).Pair() : new TagSoup(seed, size).Pair();
            Compare(Damaged(older, random), newer);
            Compare(older, Damaged(newer, random));
        });

    [Fact]
    public void What_was_damaged_and_is_not_refused_is_still_understood() =>
        Seeds.ForAll(20000, (seed, size) =>
        {
            var random = new Random(seed);
            var (older, newer) = new ViewGenerator(seed, size / 4).Pair();
            var damaged = Damaged(newer, random);
            if (Differ.TryCompare(older, damaged, out var operations, out _))
            {
                Dom.AssertTurnsInto(older, damaged, operations);
            }
        });

    [Theory]
    [MemberData(nameof(LargeDocuments))]
    public void Large_documents_take_no_longer_than_they_should(string name)
    {
        var (older, newer) = Largest[name];
        var start = TimeProvider.System.GetTimestamp();
        Compare(Differ.Utf8(older), Differ.Utf8(newer));
        Compare(Differ.Utf8(newer), Differ.Utf8(older));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, Patience);
    }

    public static TheoryData<string> LargeDocuments => [.. Largest.Keys];

    private static readonly Dictionary<string, (string Older, string Newer)> Largest = new()
    {
        ["many siblings"] = (Div(Many("<p>x</p>")), Div(Many("<p>y</p>"))),
        ["many siblings without their first"] = (Div("<b></b>" + Many("<p>x</p><i></i>")), Div(Many("<i></i><p>x</p>"))),
        ["many rows, turned round"] = (Div(Rows(Enumerable.Range(0, 4000))), Div(Rows(Enumerable.Range(0, 4000).Reverse()))),
        ["many rows, turned by one"] = (Div(Rows(Enumerable.Range(0, Large))), Div(Rows(Enumerable.Range(1, Large - 1).Append(0)))),
        ["many attributes"] = ($"<div {Attributes(Large)}></div>", $"<div {Attributes(Large)} x></div>"),
        ["many open elements"] = (Many("<div>"), Many("<div>")),
        ["many end tags"] = (Many("</div>"), Div(Many("</div>"))),
        ["a deep and long document"] = (Deep("x"), Deep("y")),
        ["many ampersands"] = (Div(Many("&amp;&")), Div(Many("& &lt;"))),
        ["many angle brackets"] = (Many("<"), Div(Many("<"))),
        ["many comments"] = (Div(Many("<!---->")), Div(Many("<!--x-->"))),
        ["many open comments"] = (Div(Many("<!--")), Div(Many("<!--"))),
        ["many pictures"] = (Div(Many("<svg><g></g></svg>")), Div(Many("<svg><g/></svg>"))),
        ["many noscripts"] = (Div(Many("<noscript>")), Div(Many("<noscript></noscript>"))),
        ["texts that are almost equal"] = (Div(Many("<p>" + new string('x', 100) + "</p>")), Div(Many("<p>" + new string('x', 99) + "y</p>"))),
        ["large siblings that are almost equal"] = (Div(string.Concat(Enumerable.Repeat($"<p>{new string('x', 60000)}1</p>", 100))), Div(string.Concat(Enumerable.Repeat($"<p>{new string('x', 60000)}2</p>", 100)))),
    };

    private static void Compare(byte[] older, byte[] newer)
    {
        var isWritten = Differ.TryCompare(older, newer, out var operations, out var refusal);
        Assert.Equal(isWritten, refusal == DiffRefusal.None);
        Assert.Equal(isWritten, operations.Length > 0);
    }

    private static byte[] Bytes(Random random, int count)
    {
        const string Likely = "<>/=\"'& \n-!ab1p;#x";
        var bytes = new byte[random.Next(count + 1)];
        random.NextBytes(bytes);
        if (random.Next(3) > 0)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)Likely[bytes[i] % Likely.Length];
            }
        }

        return bytes;
    }

    private static byte[] Damaged(byte[] html, Random random)
    {
        var bytes = html.ToList();
        for (var i = random.Next(1, 4); i > 0 && bytes.Count > 2; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, "<>/=\"'& -!ap"u8[random.Next(12)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(0, random.Next(bytes.Count)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Div(string content) => $"<div>{content}</div>";

    private static string Many(string markup) => string.Concat(Enumerable.Repeat(markup, Large));

    private static string Rows(IEnumerable<int> keys) => string.Concat(keys.Select(key => $"<p id=\"k{key}\">{key}</p>"));

    private static string Attributes(int count) => string.Join(' ', Enumerable.Range(0, count).Select(index => $"a{index}"));

    private static string Deep(string text)
    {
        var html = new StringBuilder(text);
        for (var i = 0; i < 150; i++)
        {
            html.Insert(0, "<div>").Append("<p>some more text</p>").Append(new string('z', 1000)).Append("</div>");
        }

        return html.ToString();
    }
}
