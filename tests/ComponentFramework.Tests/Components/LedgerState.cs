namespace ComponentFramework.Tests.Components;

public sealed record LedgerState(string Title, bool IsOpen, IReadOnlyList<LedgerEntry> Entries)
{
    private static readonly string[] Words = ["one", "two", "<b>&amp;</b>", "\"'", "ü → 字", "four", "  ", "seven"];

    public static LedgerState Of(Random random) => new(
        Words[random.Next(Words.Length)],
        random.Next(2) == 0,
        [.. Words.Where(_ => random.Next(2) == 0).Select(name => LedgerEntry.Of(name, random))]);

    /// <summary>With a few entries changed, removed, added or moved, as handlers do.</summary>
    public LedgerState Changed(Random random)
    {
        var entries = Entries.Where(_ => random.Next(4) > 0).Select(entry => random.Next(3) == 0 ? LedgerEntry.Of(entry.Name, random) : entry).ToList();
        foreach (var name in Words.Where(name => random.Next(6) == 0 && entries.All(entry => entry.Name != name)))
        {
            entries.Insert(random.Next(entries.Count + 1), LedgerEntry.Of(name, random));
        }

        return this with { Entries = entries, Title = random.Next(3) == 0 ? Words[random.Next(Words.Length)] : Title };
    }
}

public sealed record LedgerEntry(string Name, int Amount, bool IsPaid, IReadOnlyList<string> Tags)
{
    public static LedgerEntry Of(string name, Random random) =>
        new(name, random.Next(12), random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(3)).Select(tag => $"<{tag + random.Next(3)}>")]);
}
