using Microsoft.Extensions.Options;

namespace Shop.Accounts;

/// <summary>
/// Counts wrong passwords by network and account. It slows down whoever guesses, and never the owner of the account, who comes from elsewhere:
/// an account that is locked by wrong tries is a door that anybody can shut.
/// </summary>
internal sealed class SignInTries(TimeProvider time, IOptions<SignInLimits> limits)
{
    /// <summary>Beyond this, what has been counted longest is forgotten first.</summary>
    private const int MaxCounters = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Counter> _counters = [];
    private readonly Queue<(string Key, Counter Counter)> _oldestFirst = new();

    /// <summary>Counts a try before its password is looked at, so that many at once are limited too.</summary>
    /// <returns>Null when it may go on; otherwise how long to wait.</returns>
    public TimeSpan? Begin(string network, string account)
    {
        lock (_gate)
        {
            Forget();
            var (ofNetwork, ofAccount) = (Find(network), Find(AccountKey(network, account)));
            if (ofNetwork.Wrong >= limits.Value.WrongPerNetwork || ofAccount.Wrong >= limits.Value.WrongPerAccount)
            {
                var full = ofNetwork.Wrong >= limits.Value.WrongPerNetwork ? ofNetwork : ofAccount;
                return limits.Value.Window - time.GetElapsedTime(full.Since);
            }

            ofNetwork.Wrong++;
            ofAccount.Wrong++;
            return null;
        }
    }

    /// <summary>Takes a try back: the password was right.</summary>
    public void Succeeded(string network, string account)
    {
        lock (_gate)
        {
            Find(network).Wrong--;
            Find(AccountKey(network, account)).Wrong--;
        }
    }

    private static string AccountKey(string network, string account) => $"{network} {account}";

    private Counter Find(string key)
    {
        if (!_counters.TryGetValue(key, out var counter))
        {
            _counters[key] = counter = new() { Since = time.GetTimestamp() };
            _oldestFirst.Enqueue((key, counter));
        }

        return counter;
    }

    private void Forget()
    {
        while (_oldestFirst.TryPeek(out var oldest) && (_counters.Count > MaxCounters || time.GetElapsedTime(oldest.Counter.Since) >= limits.Value.Window))
        {
            _oldestFirst.Dequeue();
            _counters.Remove(oldest.Key);
        }
    }

    private sealed class Counter
    {
        public required long Since { get; init; }

        public int Wrong { get; set; }
    }
}
