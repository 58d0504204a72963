using ComponentFramework.AspNetCore.Live;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Tests.Live;

public sealed class SendQueueTests
{
    private readonly SendQueue _queue = new();

    [Fact]
    public async Task A_slow_reader_gets_the_newest_of_each_component_once()
    {
        var (newest, other) = (Answer(), Answer());
        _queue.Push("a", Answer());
        _queue.Push("b", other);
        _queue.Push("a", newest);

        Assert.Same(newest, (await TakeAsync<QueuedFrame.Update>()).Newest);
        Assert.Same(other, (await TakeAsync<QueuedFrame.Update>()).Newest);
        Assert.True(IsEmpty());
    }

    [Fact]
    public async Task A_reply_takes_the_place_of_pushes_that_wait_and_keeps_its_number_when_more_come()
    {
        var newest = Answer();
        _queue.Push("a", Answer());
        _queue.Reply(7, "a", Answer(422));
        _queue.Reply(8, "a", Answer());
        _queue.Push("a", newest);

        var update = await TakeAsync<QueuedFrame.Update>();
        Assert.Same(newest, update.Newest);
        Assert.Equal([new(7, 422), new(8, 200)], update.Replies);
        Assert.True(IsEmpty());
    }

    [Fact]
    public async Task What_the_page_was_sent_is_told_by_whatever_takes_the_place_of_the_answer_that_would_have_told_it()
    {
        _queue.Push("a", Answer() with { Shown = "first"u8.ToArray() });
        _queue.Push("a", Answer());
        _queue.Reply(7, "a", Answer());

        Assert.Equal("first"u8.ToArray(), (await TakeAsync<QueuedFrame.Update>()).Newest!.Shown!.Value.ToArray());
        _queue.Push("a", Answer());
        Assert.Null((await TakeAsync<QueuedFrame.Update>()).Newest!.Shown);
    }

    [Fact]
    public async Task What_is_being_sent_is_not_changed_any_more()
    {
        var (first, second) = (Answer(), Answer());
        _queue.Push("a", first);
        var sent = await TakeAsync<QueuedFrame.Update>();
        _queue.Push("a", second);
        Assert.Same(first, sent.Newest);
        Assert.Same(second, (await TakeAsync<QueuedFrame.Update>()).Newest);
    }

    [Fact]
    public async Task A_new_join_forgets_pushes_of_the_one_before_and_comes_before_its_own()
    {
        var fresh = Answer();
        _queue.Push("a", Answer());
        _queue.Join(1, "a");
        _queue.Push("a", fresh);
        Assert.Equal(1, (await TakeAsync<QueuedFrame.Join>()).Reference);
        Assert.Same(fresh, (await TakeAsync<QueuedFrame.Update>()).Newest);
        Assert.True(IsEmpty());
    }

    [Fact]
    public async Task A_refusal_keeps_its_number_and_a_refused_push_does_not_hide_an_answer()
    {
        var refused = new EventAnswer { Refusal = Refusals.PermissionDenied() };
        var answer = Answer();
        _queue.Reply(3, "a", refused);
        _queue.Reply(4, "a", answer);
        _queue.Push("a", refused);
        Assert.Equal(3, (await TakeAsync<QueuedFrame.Problem>()).Reference);
        Assert.Same(answer, (await TakeAsync<QueuedFrame.Update>()).Newest);
        Assert.True(IsEmpty());
    }

    [Fact]
    public async Task After_closing_nothing_else_is_sent()
    {
        _queue.Push("a", Answer());
        _queue.Close(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, "");
        _queue.Close(System.Net.WebSockets.WebSocketCloseStatus.PolicyViolation, "");
        _queue.Push("b", Answer());
        _queue.Reply(1, "a", Answer());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, (await TakeAsync<QueuedFrame.Close>()).Status);
        Assert.True(IsEmpty());
    }

    private static EventAnswer Answer(int status = 200) => new() { Status = status };

    private async Task<T> TakeAsync<T>()
        where T : QueuedFrame => Assert.IsType<T>(await _queue.TakeAsync(TestContext.Current.CancellationToken));

    private bool IsEmpty()
    {
        using var impatient = new CancellationTokenSource();
        var next = _queue.TakeAsync(impatient.Token).AsTask();
        impatient.Cancel();
        return !next.IsCompletedSuccessfully;
    }
}
