namespace ComponentFramework.Limits;

/// <summary>Lets a few runs of one share be under way at once, and the others wait in the order in which they came, so that nobody's many hold up somebody's one.</summary>
/// <param name="atOnce">How many runs of one visitor.</param>
/// <param name="widest">How many times as many of an address at most.</param>
internal sealed class ShareTurns(int atOnce, int widest)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = [];

    /// <summary>Waits for a turn in every share. Disposing ends it.</summary>
    public async ValueTask<IDisposable> TakeAsync(VisitorShare[] shares, CancellationToken ct)
    {
        var turn = new Turn(this, shares.Length);
        try
        {
            // The narrowest first: who waits in a line of their own takes no place in that of the address. All take them in this order, so nobody waits in a circle.
            for (var index = shares.Length - 1; index >= 0; index--)
            {
                await turn.WaitAsync(shares[index], ct);
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private Line Enter(VisitorShare share)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(share.Key, out var line))
            {
                _lines[share.Key] = line = new(share.Key, (int)(atOnce * (long)Math.Min(share.Times, widest)));
            }

            line.Visits++;
            return line;
        }
    }

    private void Leave(Line line)
    {
        lock (_gate)
        {
            if (--line.Visits == 0)
            {
                _lines.Remove(line.Key);
            }
        }
    }

    private sealed class Line(string key, int width)
    {
        public string Key => key;

        /// <summary>Who waits and who runs.</summary>
        public int Visits { get; set; }

        public SemaphoreSlim Free { get; } = new(width);
    }

    private sealed class Turn(ShareTurns turns, int length) : IDisposable
    {
        private readonly List<Line> _held = new(length);

        public async ValueTask WaitAsync(VisitorShare share, CancellationToken ct)
        {
            var line = turns.Enter(share);
            try
            {
                await line.Free.WaitAsync(ct);
            }
            catch
            {
                turns.Leave(line);
                throw;
            }

            _held.Add(line);
        }

        public void Dispose()
        {
            foreach (var line in _held)
            {
                line.Free.Release();
                turns.Leave(line);
            }

            _held.Clear();
        }
    }
}
