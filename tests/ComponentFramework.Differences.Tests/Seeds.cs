using FsCheck;
using FsCheck.Fluent;

namespace ComponentFramework.Differences.Tests;

/// <summary>Properties over generators that take a seed and a size. A failure prints the smallest size that fails with its seed.</summary>
internal static class Seeds
{
    public static void ForAll(int count, Action<int, int> property)
    {
        var inputs = Gen.Choose(0, int.MaxValue - 1).SelectMany(_ => Gen.Choose(0, 60), (seed, size) => (Seed: seed, Size: size));
        var arbitrary = Arb.From(inputs, input => Enumerable.Range(0, input.Size).Select(size => (input.Seed, size)));
        Prop.ForAll(arbitrary, input => property(input.Seed, input.Size)).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
    }
}
