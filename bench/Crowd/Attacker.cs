namespace Crowd;

/// <summary>One visitor with as many sockets, and on them as many copies of one cart, as the server lets in.</summary>
internal sealed class Attacker(Person person)
{
    public const string Address = "198.51.100.1";

    private const int CopiesOnASocket = 100;

    /// <summary>Until a rate that was used up is there again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10.5);

    private readonly List<Tab> _tabs = [];
    private readonly List<(Tab Tab, Copy Copy)> _joined = [];

    public string Size => $"{_tabs.Count} sockets, {_joined.Count} copies";

    public async Task FillAsync(int mostSockets)
    {
        var copies = new List<Copy>();
        for (var i = 0; i < CopiesOnASocket; i++)
        {
            copies.Add(await person.MountAsync());
        }

        while (_tabs.Count < mostSockets && (await Tab.TryOpenAsync(person) ?? await AfterAPauseAsync(() => Tab.TryOpenAsync(person))) is { } tab)
        {
            _tabs.Add(tab);
        }

        // Copy by copy, so that every socket gets some.
        foreach (var copy in copies)
        {
            foreach (var tab in _tabs)
            {
                if (!await tab.JoinAsync(copy) && !await AfterAPauseAsync(() => tab.JoinAsync(copy)))
                {
                    return;
                }

                _joined.Add((tab, copy));
            }
        }
    }

    /// <summary>One click on one copy, which changes them all.</summary>
    public Task ClickAsync() => _joined[0].Tab.ClickAsync(_joined[0].Copy);

    /// <summary>Clicks now and then, as fast as somebody can with one hand.</summary>
    public async Task ClickOnAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.WhenAll(ClickAsync(), Task.Delay(250, CancellationToken.None));
        }
    }

    /// <summary>Sends on every socket as many events as its frames allow, joins and leaves, and mounts as often as it may.</summary>
    public Task HammerAsync(CancellationToken ct) => Task.WhenAll(
        [
            .. _joined.DistinctBy(joined => joined.Tab).Select(joined => RepeatAsync(() => joined.Tab.ClickAsync(joined.Copy), TimeSpan.FromMilliseconds(25), ct)),
            .. _tabs.Select(tab => RepeatAsync(() => tab.JoinAsync(_joined[0].Copy), TimeSpan.FromMilliseconds(1000), ct)),
            RepeatAsync(person.TryMountAsync, TimeSpan.FromMilliseconds(5), ct),
        ]);

    private static async Task RepeatAsync<T>(Func<Task<T>> step, TimeSpan each, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.WhenAll(step(), Task.Delay(each, CancellationToken.None));
        }
    }

    private static async Task<T> AfterAPauseAsync<T>(Func<Task<T>> step)
    {
        await Task.Delay(Pause);
        return await step();
    }
}
