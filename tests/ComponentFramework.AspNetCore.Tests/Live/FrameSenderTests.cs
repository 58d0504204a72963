using System.Net.WebSockets;
using System.Text;
using ComponentFramework.AspNetCore.Live;
using ComponentFramework.AspNetCore.Tests.Running;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Live;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Tests.Live;

/// <summary>A reader that is slower than what happens: what waits is replaced, and operations start from what was really written.</summary>
public sealed class FrameSenderTests : IAsyncDisposable
{
    private readonly HeldSocket _socket = new();
    private readonly SendQueue _queue = new();
    private readonly HtmlStore _store = new(Options.Create(new ComponentFrameworkOptions()));
    private readonly Task _sending;
    private readonly DeltaPage _page = new();

    public FrameSenderTests() => _sending = new FrameSender(_socket, _queue, _store, new("one", 1), TimeSpan.FromSeconds(20)).RunAsync();

    [Fact]
    public async Task Operations_never_start_from_an_update_that_was_replaced_while_it_waited()
    {
        _queue.Join(1, "a", wantsDelta: true);
        await WrittenAsync();
        _queue.Push("a", Answer(1));
        var first = await _socket.WritingAsync();
        _queue.Push("a", Answer(2));
        _queue.Push("a", Answer(3));
        _socket.LetGo();
        var second = await WrittenAsync();

        _page.Take(first);
        _page.Take(second);
        Assert.Equal((HtmlCheck.Of(Answer(1).Html.Span), HtmlCheck.Of(Answer(3).Html.Span)), (second["base"], second["check"]));
        Assert.Equal("value 3", _page.Find("b"));
    }

    [Fact]
    public async Task Replies_that_waited_together_each_lead_to_the_newest()
    {
        _queue.Join(1, "a", wantsDelta: true);
        await WrittenAsync();
        _queue.Push("a", Answer(1));
        var first = await _socket.WritingAsync();
        _queue.Reply(7, "a", Answer(2));
        _queue.Reply(8, "a", Answer(3, 422));
        _queue.Push("a", Answer(4));
        _queue.Reply(9, "a", Answer(5), isWhole: true);
        _queue.Reply(10, "a", Answer(6));
        _socket.LetGo();
        var replies = new[] { await WrittenAsync(), await WrittenAsync(), await WrittenAsync(), await WrittenAsync() };

        _page.Take(first);
        foreach (var reply in replies)
        {
            _page.Take(reply);
            Assert.Equal("value 6", _page.Find("b"));
            Assert.Equal("6", reply["rev"]);
        }

        Assert.Equal(["7", "8", "9", "10"], replies.Select(reply => reply["ref"]));
        Assert.Equal([null, "422", null, null], replies.Select(reply => reply["status"]));
        Assert.Equal([true, true, false, true], replies.Select(reply => reply["delta"] is not null));
        Assert.Equal("[]", replies[1]["delta"]);
        Assert.Equal("[]", replies[3]["delta"]);
    }

    [Fact]
    public async Task An_answer_that_is_older_than_what_was_sent_is_sent_whole_and_nothing_starts_from_it()
    {
        _queue.Join(1, "a", wantsDelta: true);
        await WrittenAsync();
        _queue.Push("a", Answer(5));
        _page.Take(await WrittenAsync());
        _queue.Reply(7, "a", Answer(4));
        var again = await WrittenAsync();
        Assert.Equal(("4", HtmlCheck.Of(Answer(4).Html.Span)), (again["rev"], again["check"]));
        Assert.Equal("value 4", again.Find("b"));

        // The page drops it, because it shows something newer.
        _queue.Push("a", Answer(6));
        _page.Take(await WrittenAsync());
        Assert.Equal((1, 1, "value 6"), (_page.Wholes, _page.Deltas, _page.Find("b")));
    }

    [Fact]
    public async Task What_waits_from_before_a_new_join_starts_from_the_page_before_it()
    {
        _queue.Join(1, "a", wantsDelta: true);
        await WrittenAsync();
        _queue.Push("a", Answer(1));
        var first = await _socket.WritingAsync();
        _queue.Reply(7, "a", Answer(2));
        _queue.Join(2, "a", wantsDelta: true);
        _queue.Push("a", Answer(3));
        _socket.LetGo();
        var late = await WrittenAsync();
        (await WrittenAsync()).Is("joined", 2, "a");
        var fresh = await WrittenAsync();

        _page.Take(first);
        _page.Take(late);
        Assert.NotNull(late["delta"]);
        _page.Take(fresh);
        Assert.NotNull(fresh["html"]);
    }

    [Fact]
    public async Task Components_do_not_mix_their_bases()
    {
        _queue.Join(1, "a", wantsDelta: true);
        _queue.Join(2, "b", wantsDelta: true);
        await WrittenAsync();
        await WrittenAsync();
        var other = new DeltaPage();
        for (var i = 1; i <= 3; i++)
        {
            _queue.Push("a", Answer(i));
            _page.Take(await WrittenAsync());
            _queue.Push("b", Answer(i * 10, id: "b"));
            other.Take(await WrittenAsync());
        }

        Assert.Equal(("value 3", "value 30"), (_page.Find("b"), other.Find("b")));
        Assert.Equal((2, 2), (_page.Deltas, other.Deltas));
    }

    [Fact]
    public async Task A_connection_that_is_cut_keeps_nothing()
    {
        _queue.Join(1, "a", wantsDelta: true);
        await WrittenAsync();
        _queue.Push("a", Answer(1));
        await WrittenAsync();
        _queue.Push("a", Answer(2));
        await _socket.WritingAsync();
        Assert.Equal(1, _store.Count);
        _queue.Close(WebSocketCloseStatus.NormalClosure, "");
        _socket.LetGo();
        await _sending;
        Assert.Equal(0, _store.Count);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Close(WebSocketCloseStatus.NormalClosure, "");
        await _sending;
        _socket.Dispose();
    }

    private async Task<TestFrame> WrittenAsync()
    {
        var frame = await _socket.WritingAsync();
        _socket.LetGo();
        return frame;
    }

    private static EventAnswer Answer(int revision, int status = 200, string id = "a") => new()
    {
        Status = status,
        Html = Encoding.UTF8.GetBytes($"<p id=\"{id}\" data-component=\"x\" data-state=\"seal{revision}\" data-rev=\"{revision}\"><b>value {revision}</b><i>more that is always the same</i></p>"),
        State = Encoding.UTF8.GetBytes($"seal{revision}"),
        Snapshot = new() { Component = "x", Id = id, SchemaVersion = 1, IssuedAt = default, Revision = revision, Parameters = default },
    };
}
