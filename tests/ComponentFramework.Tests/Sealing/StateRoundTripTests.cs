using ComponentFramework.Sealing;
using FsCheck;
using FsCheck.Fluent;

namespace ComponentFramework.Tests.Sealing;

public sealed class StateRoundTripTests
{
    private delegate T Reading<out T>(ref StateReader reader);

    [Fact]
    public void Whole_numbers()
    {
        Same<long>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadInt64(), long.MinValue, long.MaxValue, 0, -1);
        Same<ulong>((writer, value) => writer.WriteUnsigned(value), (ref StateReader reader) => reader.ReadUnsigned(), ulong.MaxValue, 127, 128);
    }

    [Fact]
    public void Floating_point_numbers_bit_by_bit() => Same<double>(
        (writer, value) => writer.Write(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value))),
        (ref StateReader reader) => reader.ReadDouble(),
        double.NaN, -0.0, double.Epsilon, double.NegativeInfinity);

    [Fact]
    public void Decimals_with_their_scale()
    {
        Same<decimal>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadDecimal(), decimal.MinValue, decimal.MaxValue);
        foreach (var text in new[] { "1.0", "1.00", "0.0000000000000000000000000000", "-0.10", "79228162514264337593543950335" })
        {
            var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(text, Again(value, (writer, number) => writer.Write(number), (ref StateReader reader) => reader.ReadDecimal()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Texts_and_nulls() => Same<string?>(
        (writer, value) => writer.Write(value),
        (ref StateReader reader) => reader.ReadString(),
        null, "", "\0", "ä☃😀", new string('x', 100_000));

    [Fact]
    public void Truth_values_and_ids()
    {
        Same<bool>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadBoolean());
        Same<Guid>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadGuid(), Guid.Empty);
    }

    [Fact]
    public void Dates_and_times()
    {
        Same<DateTimeOffset>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadDateTimeOffset(), DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        Same<TimeSpan>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadTimeSpan(), TimeSpan.MinValue, TimeSpan.MaxValue);
        Same<DateOnly>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadDateOnly(), DateOnly.MinValue, DateOnly.MaxValue);
        Same<TimeOnly>((writer, value) => writer.Write(value), (ref StateReader reader) => reader.ReadTimeOnly(), TimeOnly.MinValue, TimeOnly.MaxValue);
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            var value = new DateTime(2030, 1, 2, 3, 4, 5, kind).AddTicks(7);
            var again = Again(value, (writer, date) => writer.Write(date), (ref StateReader reader) => reader.ReadDateTime());
            Assert.Equal((value.Ticks, value.Kind), (again.Ticks, again.Kind));
        }
    }

    [Fact]
    public void Counts_and_the_list_that_is_null() =>
        Assert.All([-1, 0, 1, 127, 128, int.MaxValue - 1], count => Assert.Equal(count, Again(count, (writer, value) => writer.WriteCount(value), (ref StateReader reader) => reader.ReadCount())));

    [Fact]
    public void Bytes_that_end_too_early_are_found_out()
    {
        var writer = new StateWriter();
        writer.Write("some text");
        var written = writer.Written.ToArray();
        for (var length = 0; length < written.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => new StateReader(written.AsSpan(0, length)).ReadString());
        }
    }

    private static void Same<T>(Action<StateWriter, T> write, Reading<T> read, params T[] special)
    {
        Assert.All(special, value => Assert.Equal(value, Again(value, write, read)));
        Prop.ForAll<T>(value => EqualityComparer<T>.Default.Equals(value, Again(value, write, read))).QuickCheckThrowOnFailure();
    }

    private static T Again<T>(T value, Action<StateWriter, T> write, Reading<T> read)
    {
        var writer = new StateWriter();
        write(writer, value);
        var reader = new StateReader(writer.Written.Span);
        var again = read(ref reader);
        Assert.True(reader.IsAtEnd);
        return again;
    }
}
