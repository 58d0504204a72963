using System.Collections.Immutable;
using System.Text.Json;
using ComponentFramework.Generators.Tests.Components;

namespace ComponentFramework.Generators.Tests.Emitting;

public sealed class SealedFormTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    private static readonly Line SomeLine = new(42, "M", 19.90m) { Quantity = 3 };

    [Fact]
    public void A_state_with_everything_comes_back_as_it_was()
    {
        var state = new EverythingState
        {
            Truth = true,
            Letter = 'ß',
            Text = "Größe 😀 \0 \"</script>",
            OptionalText = "",
            Tiny = sbyte.MinValue,
            Octet = byte.MaxValue,
            Small = short.MinValue,
            SmallUnsigned = ushort.MaxValue,
            Whole = int.MinValue,
            WholeUnsigned = uint.MaxValue,
            Big = long.MinValue,
            BigUnsigned = ulong.MaxValue,
            Single = 0.1f,
            Double = double.Epsilon,
            Price = 1.00m,
            Size = Size.L,
            Huge = Huge.Most,
            Id = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            At = new(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc),
            Instant = new(2024, 2, 29, 1, 2, 3, TimeSpan.FromMinutes(-570)),
            Day = new(2024, 2, 29),
            Hour = new(23, 59, 59, 999, 999),
            Duration = TimeSpan.MinValue,
            OptionalWhole = 0,
            OptionalSize = Size.S,
            OptionalPoint = new(0, -1),
            Array = [int.MaxValue, -1],
            Bytes = [0, 127, 128, 255],
            Jagged = [["a", null], [], [""]],
            Lines = [SomeLine, SomeLine with { Price = -0.0m }],
            OptionalLines = [null, SomeLine],
            Sequence = Enumerable.Range(0, 3).Select(number => number * number),
            Names = ["a", "a"],
            Points = [new(1, 2)],
            OptionalPoints = [],
            Prices = [1.0m, 1.00m, decimal.MinValue],
            Tags = ["x", "y"],
            Numbers = new HashSet<int> { 3, 1 },
            Sizes = [Size.M],
            ByName = new() { [""] = SomeLine, ["ä"] = SomeLine },
            BySize = new Dictionary<Size, List<int>> { [Size.M] = [1, 2], [Size.S] = [] },
            ById = ImmutableDictionary<Guid, string?>.Empty.Add(Guid.Empty, null),
            Pair = new("a", 1),
            Tuple = (1, null, SomeLine),
            Tree = new("root", [new("leaf", []), new("branch", [new("leaf", [])])]),
            OptionalLine = SomeLine,
            Mutable = new() { @class = "c", Needed = 2, Field = 3 },
        };
        AssertSame(state, Trip(state));
    }

    [Fact]
    public void An_empty_state_comes_back_as_it_was() => AssertSame(new EverythingState(), Trip(new EverythingState()));

    [Fact]
    public void Defaults_of_value_types_and_lists_that_are_null_come_back_as_they_were()
    {
        var state = Trip(new EverythingState { Points = default, OptionalPoints = default(ImmutableArray<int>), Lines = null!, Text = null!, ById = null!, Jagged = [null!] });
        Assert.True(state.Points.IsDefault);
        Assert.True(state.OptionalPoints!.Value.IsDefault);
        Assert.Null(state.Lines);
        Assert.Null(state.Text);
        Assert.Null(state.ById);
        Assert.Null(Assert.Single(state.Jagged));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.00")]
    [InlineData("0.000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    public void The_scale_of_a_decimal_is_kept(string text)
    {
        var price = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(decimal.GetBits(price), decimal.GetBits(Trip(new EverythingState { Price = price }).Price));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    public void Floating_point_numbers_come_back_bit_by_bit(double number)
    {
        var back = Trip(new EverythingState { Double = number, Single = (float)number });
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(back.Double));
        Assert.Equal(BitConverter.SingleToInt32Bits((float)number), BitConverter.SingleToInt32Bits(back.Single));
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_date_keeps_its_kind(DateTimeKind kind)
    {
        var at = new DateTime(2024, 6, 30, 12, 0, 0, kind);
        var back = Trip(new EverythingState { At = at }).At;
        Assert.Equal((at, at.Kind), (back, back.Kind));
    }

    [Fact]
    public void An_object_that_must_not_be_null_is_named_when_it_is()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Trip(new EverythingState { Mutable = null! }));
        Assert.StartsWith("EverythingState.Mutable is null", thrown.Message, StringComparison.Ordinal);
        thrown = Assert.Throws<InvalidOperationException>(() => Trip(new EverythingState { Lines = [null!] }));
        Assert.StartsWith("An element of List<Line> is null", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_derived_object_is_refused_rather_than_cut_short()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Trip(new EverythingState { Tree = new Oak("oak", 300) }));
        Assert.Contains("A Oak stands where Tree is declared", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_holds_itself_is_refused_and_the_process_lives()
    {
        var children = new List<Tree>();
        children.Add(new Tree("root", children));
        var thrown = Assert.Throws<InvalidOperationException>(() => Trip(new EverythingState { Tree = children[0] }));
        Assert.StartsWith("A Tree holds itself", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_instances_share_nothing_after_the_trip()
    {
        var state = new EverythingState { Lines = [SomeLine], Mutable = new() { Needed = 1 } };
        var back = Trip(state);
        Assert.NotSame(state.Lines, back.Lines);
        Assert.NotSame(state.Lines[0], back.Lines[0]);
        Assert.NotSame(state.Mutable, back.Mutable);
    }

    [Fact]
    public void Bytes_that_end_too_early_are_malformed()
    {
        var writer = new ComponentFramework.Sealing.StateWriter();
        EverythingComponent.Descriptor.WriteState(new EverythingComponent().Having(new()), writer);
        var whole = writer.Written.ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() =>
            {
                var reader = new ComponentFramework.Sealing.StateReader(whole.AsSpan(0, length));
                EverythingComponent.Descriptor.ReadState(new EverythingComponent(), ref reader);
            });
        }
    }

    [Fact]
    public void A_thousand_random_states_come_back_as_they_were()
    {
        var random = new Random(20240229);
        for (var i = 0; i < 1000; i++)
        {
            var state = new EverythingState
            {
                Text = RandomText(random),
                Big = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
                BigUnsigned = (ulong)random.NextInt64() << random.Next(2),
                Price = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
                Lines = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new Line(random.Next(), RandomText(random), random.Next()))],
                Jagged = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(3) == 0 ? null : RandomText(random)).ToArray())],
                At = new(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
            };
            AssertSame(state, Trip(state));
        }
    }

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => new System.Text.Rune(random.Next(2) == 0 ? random.Next(0xD800) : random.Next(0xE000, 0x10FFFF)).ToString()));

    private static EverythingState Trip(EverythingState state) =>
        Road.Seal(new EverythingComponent().Having(state), new EverythingComponent(), EverythingComponent.Descriptor).State;

    private static void AssertSame(EverythingState expected, EverythingState actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, WithFields), JsonSerializer.Serialize(actual, WithFields));

    private sealed record Oak(string Name, int Age) : Tree(Name, []);
}
