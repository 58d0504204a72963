using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;
using ComponentFramework.Memory;

namespace ComponentFramework.Sealing;

/// <summary>
/// Writes states and parameters in a compact binary form: whole numbers as variable-length integers, texts as UTF-8 with
/// their length. Nothing is named; the schema version keeps writer and reader together. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateWriter
{
    private const int ShortText = 42;

    /// <summary>A thread does not hold on to more than this many bytes.</summary>
    private const int MaxIdleBytes = 16 * 1024;

    [ThreadStatic]
    private static StateWriter? _idle;

    private readonly PooledBuffer _buffer = new(256);

    /// <summary>What has been written so far.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.Written;

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    public void Write(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Writes a signed whole number of any width.</summary>
    /// <param name="value">The value.</param>
    public void Write(long value) => WriteUnsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes an unsigned whole number of any width.</summary>
    /// <param name="value">The value.</param>
    public void WriteUnsigned(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[length++] = (byte)value;
        _buffer.Advance(length);
    }

    /// <summary>Writes a floating-point number bit by bit.</summary>
    /// <param name="value">The value.</param>
    public void Write(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <summary>Writes a decimal with its scale, so that 1.0 stays 1.0.</summary>
    /// <param name="value">The value.</param>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (var part in bits)
        {
            Write((long)part);
        }
    }

    /// <summary>Writes a text or null.</summary>
    /// <param name="value">The text.</param>
    public void Write(string? value)
    {
        if (value is null)
        {
            WriteUnsigned(0);
            return;
        }

        // The length of a short text takes one byte whatever is in it, so the text is looked at once.
        if (value.Length <= ShortText)
        {
            var span = _buffer.GetSpan(1 + (value.Length * 3));
            var written = Encoding.UTF8.GetBytes(value, span[1..]);
            span[0] = (byte)(written + 1);
            _buffer.Advance(written + 1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        WriteUnsigned((ulong)length + 1);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    /// <summary>Writes an id.</summary>
    /// <param name="value">The value.</param>
    public void Write(Guid value)
    {
        value.TryWriteBytes(_buffer.GetSpan(16));
        _buffer.Advance(16);
    }

    /// <summary>Writes a date with time and kind.</summary>
    /// <param name="value">The value.</param>
    public void Write(DateTime value) => Write(value.ToBinary());

    /// <summary>Writes a date with time and offset.</summary>
    /// <param name="value">The value.</param>
    public void Write(DateTimeOffset value)
    {
        Write(value.Ticks);
        Write((long)value.TotalOffsetMinutes);
    }

    /// <summary>Writes a date.</summary>
    /// <param name="value">The value.</param>
    public void Write(DateOnly value) => Write((long)value.DayNumber);

    /// <summary>Writes a time of day.</summary>
    /// <param name="value">The value.</param>
    public void Write(TimeOnly value) => Write(value.Ticks);

    /// <summary>Writes a duration.</summary>
    /// <param name="value">The value.</param>
    public void Write(TimeSpan value) => Write(value.Ticks);

    /// <summary>Writes the number of elements that follow, or −1 for a list that is null.</summary>
    /// <param name="count">The number.</param>
    public void WriteCount(int count) => WriteUnsigned((ulong)(count + 1));

    internal void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteUnsigned((ulong)value.Length);
        _buffer.Write(value);
    }

    /// <summary>Starts again.</summary>
    internal void Reset() => _buffer.Clear();

    /// <summary>An empty writer, for <see cref="Release"/>.</summary>
    internal static StateWriter Rent()
    {
        var writer = _idle ?? new();
        _idle = null;
        return writer;
    }

    /// <summary>Gives the writer back; what was written is gone.</summary>
    internal void Release()
    {
        if (_buffer.Capacity > MaxIdleBytes)
        {
            _buffer.Dispose();
            return;
        }

        _buffer.Clear();
        _idle = this;
    }

    private void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }
}
