using ComponentFramework.Protocol;

namespace ComponentFramework.Limits;

/// <summary>Counts events by rule and share, however they come. A use counts for all shares of a visitor or, when one of them has no room, for none.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int FewWindows = 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Rule, string Key), WindowLimiter> _windows = [];
    private int _sweepAt = FewWindows;

    /// <exception cref="RefusalException">A share has used up its rate.</exception>
    public void Take(string rule, Rate rate, ReadOnlySpan<VisitorShare> shares)
    {
        lock (_gate)
        {
            foreach (var share in shares)
            {
                if (_windows.GetValueOrDefault((rule, share.Key))?.WaitFor(share.Of(rate.Count)) is { Ticks: > 0 } wait)
                {
                    throw new RefusalException(Refusals.RateLimited(wait));
                }
            }

            foreach (var share in shares)
            {
                WindowOf(rule, rate, share).Use();
            }
        }
    }

    private WindowLimiter WindowOf(string rule, Rate rate, VisitorShare share)
    {
        if (!_windows.TryGetValue((rule, share.Key), out var window))
        {
            Sweep();
            _windows[(rule, share.Key)] = window = new(rate.Per, time);
        }

        return window;
    }

    /// <summary>Each window costs at most one look before there are twice as many.</summary>
    private void Sweep()
    {
        if (_windows.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, window) in _windows)
        {
            if (window.IsOver)
            {
                _windows.Remove(key);
            }
        }

        _sweepAt = Math.Max(FewWindows, 2 * _windows.Count);
    }
}
