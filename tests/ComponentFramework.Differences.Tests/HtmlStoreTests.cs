using System.Text;
using ComponentFramework.Differences.Tests.Views;
using ComponentFramework.Html;
using ComponentFramework.Limits;
using ComponentFramework.Live;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Differences.Tests;

public sealed class HtmlStoreTests
{
    private readonly HtmlStore _store = new(Options.Create(new ComponentFrameworkOptions { MaxDeltaHtmlBytes = 1000, MaxDeltaMemoryBytes = 1500 }));

    [Fact]
    public void What_instances_have_in_common_is_kept_once()
    {
        var one = Keep(Document("cart-1", "seal", "<b>1</b>"), "cart-1");
        var other = Keep(Document("cart-other", "another", "<b>1</b>"), "cart-other");
        Assert.Same(one, other);
        Assert.NotSame(one, Keep(Document("cart-1", "seal", "<b>2</b>"), "cart-1"));
        Assert.Equal(Document("cart-1", "", "<b>1</b>"), Written(one!, "cart-1"));
        Assert.Equal(Document("cart-other", "", "<b>1</b>"), Written(one!, "cart-other"));
    }

    [Fact]
    public void The_same_text_with_the_id_in_another_place_is_something_else()
    {
        var one = Keep("<p id=\"a1\">xa1</p>", "a1");
        Assert.NotSame(one, Keep("<p id=\"a1\">a1x</p>", "a1"));
        Assert.Equal("<p id=\"a1\">xa1</p>", Written(one!, "a1"));
    }

    [Fact]
    public void What_is_held_stays_until_all_have_let_go()
    {
        var kept = Keep("<p></p>", "a");
        Keep("<p></p>", "b");
        _store.Release(kept, One);
        Assert.Equal(1, _store.Count);
        _store.Release(kept, One);
        Assert.Equal(0, _store.Count);
        _store.Release(null, One);
        Assert.NotSame(kept, Keep("<p></p>", "a"));
    }

    [Fact]
    public void Neither_a_large_document_nor_too_many_are_kept()
    {
        Assert.Null(Keep(Document("cart-1", "", new string('x', 1000)), "cart-1"));
        Assert.NotNull(Keep(Document("cart-1", new string('s', 5000), new string('x', 800)), "cart-1"));
        Assert.Null(Keep(Document("cart-1", "", new string('y', 800)), "cart-1"));
        var shared = Keep(Document("cart-2", "", new string('x', 800)), "cart-2");
        Assert.Equal(1, _store.Count);
        _store.Release(shared, One);
        _store.Release(shared, One);
        Assert.NotNull(Keep(Document("cart-1", "", new string('y', 800)), "cart-1"));
    }

    [Fact]
    public void Any_document_comes_back_as_it_was_except_for_what_belongs_to_the_answer() =>
        Seeds.ForAll(3000, (seed, size) =>
        {
            var store = new HtmlStore(Options.Create(new ComponentFrameworkOptions { MaxDeltaHtmlBytes = int.MaxValue }));
            var (older, newer) = seed % 2 == 0 ? new ViewGenerator(seed, size).Pair() : new TagSoup(seed, size).Pair();
            var id = seed % 2 == 0 ? "cart-3fk2" : "root";
            var kept = store.Keep(older, Encoding.UTF8.GetBytes(id), One)!;
            var written = Differ.Utf8(Written(kept, id));
            Assert.Equal(HtmlCheck.Of(older), HtmlCheck.Of(written));
            Assert.Equal(Differ.TryCompare(older, newer, out var expected, out _), Differ.TryCompare(written, newer, out var operations, out _));
            Assert.Equal(expected, operations);
        });

    [Fact]
    public void Many_may_keep_and_let_go_at_once()
    {
        Parallel.For(0, 2000, index =>
        {
            var kept = _store.Keep(Differ.Utf8($"<p id=\"i{index}\">{index % 3}</p>"), Differ.Utf8($"i{index}"), new($"visitor {index % 7}", 1));
            Assert.Equal($"<p id=\"i{index}\">{index % 3}</p>", Written(kept!, $"i{index}"));
            _store.Release(kept, new($"visitor {index % 7}", 1));
        });
        Assert.Equal((0, 0), (_store.Count, _store.ShareCount));
    }

    [Fact]
    public void Who_holds_many_documents_leaves_room_for_others()
    {
        var store = new HtmlStore(Options.Create(new ComponentFrameworkOptions { MaxDeltaMemoryBytes = 100_000, MaxDeltaMemoryBytesPerVisitor = 10_000 }));
        var kept = Enumerable.Range(0, 200).Select(i => store.Keep(Differ.Utf8($"<p>{i}{new string('x', 1000)}</p>"), default, One)).ToList();
        Assert.InRange(kept.Count(html => html is not null), 5, 9);
        Assert.NotNull(store.Keep(Differ.Utf8("<p>mine</p>"), default, new("other", 1)));

        // What both are sent counts for both, and what one is sent twice counts once.
        var first = Differ.Utf8($"<p>0{new string('x', 1000)}</p>");
        Assert.Same(kept[0], store.Keep(first, default, One));
        Assert.Same(kept[0], store.Keep(first, default, new("other", 1)));

        store.Release(kept[0], One);
        store.Release(kept[0], One);
        Assert.NotNull(store.Keep(Differ.Utf8($"<p>again{new string('x', 1000)}</p>"), default, One));
    }

    private static VisitorShare One { get; } = new("one", 1);

    private KeptHtml? Keep(string html, string id) => _store.Keep(Differ.Utf8(html), Differ.Utf8(id), One);

    private static string Written(KeptHtml kept, string id)
    {
        var bytes = new byte[kept.LengthWith(Differ.Utf8(id))];
        kept.Write(Differ.Utf8(id), bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string Document(string id, string seal, string content) =>
        $"<section id=\"{id}\" data-component=\"cart\" data-state=\"{seal}\" data-live>{content}<i id=\"{id}-row\"></i></section>";
}
