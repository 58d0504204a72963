using System.Text;
using System.Threading.Channels;
using ComponentFramework.Broadcasting;

namespace ComponentFramework.Tests.Broadcasting;

/// <summary>What every channel layer promises. A layer is proved by a class that inherits this one and makes its machines.</summary>
public abstract class ChannelLayerContract
{
    /// <summary>Makes the layer of one machine. All machines made by one test are connected, and no test hears of another's.</summary>
    private protected abstract Task<IChannelLayer> MachineAsync();

    [Fact]
    public async Task A_message_reaches_every_subscription_of_its_group_on_every_machine()
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        var here = new Inbox();
        var alsoHere = new Inbox();
        var there = new Inbox();
        await using var first = await one.SubscribeAsync("product-7", here.Receive, Token);
        await using var second = await one.SubscribeAsync("product-7", alsoHere.Receive, Token);
        await using var third = await other.SubscribeAsync("product-7", there.Receive, Token);

        await one.PublishAsync("product-7", Bytes("hello"), Token);

        Assert.Equal("hello", await here.NextAsync());
        Assert.Equal("hello", await alsoHere.NextAsync());
        Assert.Equal("hello", await there.NextAsync());
    }

    [Fact]
    public async Task A_message_reaches_each_subscription_once_and_no_other_group()
    {
        var layer = await MachineAsync();
        var seven = new Inbox();
        var eight = new Inbox();
        await using var first = await layer.SubscribeAsync("product-7", seven.Receive, Token);
        await using var second = await layer.SubscribeAsync("product-8", eight.Receive, Token);

        await layer.PublishAsync("product-7", Bytes("for seven"), Token);
        await layer.PublishAsync("product-8", Bytes("for eight"), Token);
        await layer.PublishAsync("product-7", Bytes("end"), Token);

        Assert.Equal("for eight", await eight.NextAsync());
        Assert.Equal("for seven", await seven.NextAsync());
        Assert.Equal("end", await seven.NextAsync());
    }

    [Fact]
    public async Task The_messages_of_one_publisher_arrive_in_their_order()
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        var inbox = new Inbox();
        await using var subscription = await other.SubscribeAsync("orders", inbox.Receive, Token);
        for (var number = 0; number < 200; number++)
        {
            await one.PublishAsync("orders", Bytes($"{number}"), Token);
        }

        for (var number = 0; number < 200; number++)
        {
            Assert.Equal($"{number}", await inbox.NextAsync());
        }
    }

    [Fact]
    public async Task What_is_published_after_the_subscription_was_made_arrives()
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        for (var round = 0; round < 20; round++)
        {
            var inbox = new Inbox();
            await using var subscription = await one.SubscribeAsync($"round-{round}", inbox.Receive, Token);
            await other.PublishAsync($"round-{round}", Bytes("in time"), Token);
            Assert.Equal("in time", await inbox.NextAsync());
        }
    }

    [Fact]
    public async Task A_subscription_that_has_ended_hears_nothing_and_leaves_the_others_alone()
    {
        var layer = await MachineAsync();
        var gone = new Inbox();
        var stays = new Inbox();
        var ended = await layer.SubscribeAsync("group", gone.Receive, Token);
        await using var kept = await layer.SubscribeAsync("group", stays.Receive, Token);

        await ended.DisposeAsync();
        await ended.DisposeAsync();
        await layer.PublishAsync("group", Bytes("after"), Token);

        Assert.Equal("after", await stays.NextAsync());
        Assert.True(gone.IsEmpty);
    }

    [Fact]
    public async Task A_group_can_be_subscribed_to_again_after_its_last_subscription_has_ended()
    {
        var layer = await MachineAsync();
        var inbox = new Inbox();
        await (await layer.SubscribeAsync("group", inbox.Receive, Token)).DisposeAsync();
        await using var again = await layer.SubscribeAsync("group", inbox.Receive, Token);
        await layer.PublishAsync("group", Bytes("once"), Token);
        Assert.Equal("once", await inbox.NextAsync());
        Assert.True(inbox.IsEmpty);
    }

    [Fact]
    public async Task Nobody_has_to_listen()
    {
        var layer = await MachineAsync();
        await layer.PublishAsync("nobody", Bytes("hello"), Token);
    }

    [Fact]
    public async Task The_publisher_may_use_its_bytes_again_at_once()
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        var inbox = new Inbox();
        await using var subscription = await other.SubscribeAsync("group", inbox.Receive, Token);
        var bytes = Encoding.UTF8.GetBytes("first");
        await one.PublishAsync("group", bytes, Token);
        "other"u8.CopyTo(bytes);
        Assert.Equal("first", await inbox.NextAsync());
    }

    [Theory]
    [InlineData("cart-ü ☃")]
    [InlineData("a:b.c*d?[e]\\f")]
    [InlineData("'; drop table channels; --")]
    public async Task Any_text_can_name_a_group_and_is_taken_as_it_is(string group)
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        var inbox = new Inbox();
        var neighbour = new Inbox();
        await using var subscription = await other.SubscribeAsync(group, inbox.Receive, Token);
        await using var beside = await other.SubscribeAsync(group + "x", neighbour.Receive, Token);
        await one.PublishAsync(group, Bytes("hello"), Token);
        Assert.Equal("hello", await inbox.NextAsync());
        Assert.True(neighbour.IsEmpty);
    }

    [Fact]
    public async Task A_message_may_be_as_large_as_a_payload()
    {
        var (one, other) = (await MachineAsync(), await MachineAsync());
        var inbox = new Inbox();
        await using var subscription = await other.SubscribeAsync("group", inbox.Receive, Token);
        var large = new string('x', 100_000);
        await one.PublishAsync("group", Bytes(large), Token);
        Assert.Equal(large, await inbox.NextAsync());
    }

    [Fact]
    public async Task Many_may_publish_and_subscribe_at_once()
    {
        var layer = await MachineAsync();
        var inbox = new Inbox();
        await using var subscription = await layer.SubscribeAsync("busy", inbox.Receive, Token);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            await using var passing = await layer.SubscribeAsync("busy", _ => { }, Token);
            await layer.PublishAsync("busy", Bytes($"{number}"), Token);
        }));

        List<int> numbers = [];
        for (var count = 0; count < 50; count++)
        {
            numbers.Add(int.Parse(await inbox.NextAsync(), System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(Enumerable.Range(0, 50), numbers.Order());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Inbox
    {
        private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

        public bool IsEmpty => _messages.Reader.Count == 0;

        public void Receive(ReadOnlyMemory<byte> message) => _messages.Writer.TryWrite(Encoding.UTF8.GetString(message.Span));

        /// <summary>Waits until something arrives; the clock only ends a test that has failed.</summary>
        public Task<string> NextAsync() => _messages.Reader.ReadAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Token);
    }
}
