using System.Text;
using ComponentFramework.Exchange;
using ComponentFramework.Live;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Tests.Dispatching;

public sealed class SentHtmlTests
{
    private readonly HtmlStore _store = new(Options.Create(new ComponentFrameworkOptions()));

    [Fact]
    public void The_first_answer_is_whole_and_the_next_are_operations_from_the_one_before()
    {
        using var sent = new SentHtml(_store, new("one", 1));
        var first = sent.Next(Answer(1, "<b>1</b><i>always the same</i>"), isWhole: false);
        Assert.Null(first.Base);
        var second = sent.Next(Answer(2, "<b>2</b><i>always the same</i>"), isWhole: false);
        Assert.Equal((first.Check, """[["t",[0,0],"#text","2"]]"""), (second.Base, Encoding.UTF8.GetString(second.Operations.Span)));
        var third = sent.Next(Answer(3, "<b>2</b><i>always the same</i>"), isWhole: false);
        Assert.Equal((second.Check, second.Check, "[]"), (third.Base, third.Check, Encoding.UTF8.GetString(third.Operations.Span)));
    }

    [Fact]
    public void Whoever_asks_for_everything_gets_it_and_the_next_starts_from_there()
    {
        using var sent = new SentHtml(_store, new("one", 1));
        sent.Next(Answer(1, "<b>1</b><i>always the same</i>"), isWhole: false);
        var whole = sent.Next(Answer(2, "<b>2</b><i>always the same</i>"), isWhole: true);
        Assert.Null(whole.Base);
        Assert.Equal(whole.Check, sent.Next(Answer(3, "<b>3</b><i>always the same</i>"), isWhole: false).Base);
    }

    [Theory]
    [InlineData("<b>1</b>", "<i>something else altogether</i>{quotes}")]
    [InlineData("<b>1</b><i>always the same</i>", "<b>2</b><i>always the same</i><p>not closed")]
    [InlineData("<b>1</b><i>always the same</i>", "<b>2</b><i>always the same</i>&\u0001bogus;\r")]
    public void What_is_longer_or_not_certain_is_sent_whole_and_the_next_is_tried_again(string before, string after)
    {
        using var sent = new SentHtml(_store, new("one", 1));
        sent.Next(Answer(1, before), isWhole: false);
        Assert.Null(sent.Next(Answer(2, after.Replace("{quotes}", new string('"', 300), StringComparison.Ordinal)), isWhole: false).Base);
        var last = sent.Next(Answer(3, before), isWhole: false);
        Assert.NotNull(sent.Next(Answer(4, before), isWhole: false).Base);
        Assert.Equal(last.Check, sent.Next(Answer(5, before), isWhole: false).Check);
    }

    [Fact]
    public void What_is_too_large_to_be_kept_is_no_base()
    {
        var store = new HtmlStore(Options.Create(new ComponentFrameworkOptions { MaxDeltaHtmlBytes = 150 }));
        using var sent = new SentHtml(store, new("one", 1));
        var large = new string('x', 200);
        sent.Next(Answer(1, "<b>1</b>"), isWhole: false);
        Assert.NotNull(sent.Next(Answer(2, $"<b>2</b>{large}"), isWhole: false).Base);
        Assert.Equal(0, store.Count);
        Assert.Null(sent.Next(Answer(3, "<b>3</b>"), isWhole: false).Base);
        Assert.NotNull(sent.Next(Answer(4, "<b>4</b>"), isWhole: false).Base);
    }

    [Fact]
    public void The_seal_and_the_revision_make_no_difference()
    {
        using var sent = new SentHtml(_store, new("one", 1));
        var first = sent.Next(Answer(1, "<b>1</b>"), isWhole: false);
        var second = sent.Next(Answer(2, "<b>1</b>"), isWhole: false);
        Assert.Equal((first.Check, "[]"), (second.Check, Encoding.UTF8.GetString(second.Operations.Span)));
    }

    [Fact]
    public void What_is_over_is_let_go()
    {
        var (one, other) = (new SentHtml(_store, new("one", 1)), new SentHtml(_store, new("one", 1)));
        for (var revision = 1; revision < 5; revision++)
        {
            one.Next(Answer(revision, $"<b>{revision}</b>"), isWhole: false);
            other.Next(Answer(revision, $"<b>{revision}</b>", "cart-other"), isWhole: false);
            Assert.Equal(1, _store.Count);
        }

        one.Dispose();
        one.Dispose();
        Assert.Equal(1, _store.Count);
        Assert.Null(one.Next(Answer(9, "<b>9</b>"), isWhole: false).Base);
        one.Dispose();
        other.Dispose();
        Assert.Equal(0, _store.Count);
    }

    private static EventAnswer Answer(int revision, string content, string id = "cart-7") => new()
    {
        Html = Encoding.UTF8.GetBytes($"<section id=\"{id}\" data-component=\"x\" data-state=\"seal{revision}\" data-rev=\"{revision}\" data-live>{content}<p id=\"{id}-row\"></p></section>"),
        State = Encoding.UTF8.GetBytes($"seal{revision}"),
        Snapshot = new() { Component = "x", Id = id, SchemaVersion = 1, IssuedAt = default, Revision = revision, Parameters = default },
    };
}
