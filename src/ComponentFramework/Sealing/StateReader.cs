using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;

namespace ComponentFramework.Sealing;

/// <summary>Reads what a <see cref="StateWriter"/> wrote, in the same order. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct StateReader
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Starts at the beginning of what was written.</summary>
    /// <param name="written">The bytes.</param>
    public StateReader(ReadOnlySpan<byte> written) => _rest = written;

    internal readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Reads a truth value.</summary>
    public bool ReadBoolean() => Take(1)[0] != 0;

    /// <summary>Reads a signed whole number.</summary>
    public long ReadInt64()
    {
        var value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads an unsigned whole number.</summary>
    public ulong ReadUnsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Malformed();
    }

    /// <summary>Reads a floating-point number.</summary>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>Reads a decimal with its scale.</summary>
    public decimal ReadDecimal()
    {
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = (int)ReadInt64();
        }

        return new decimal(bits);
    }

    /// <summary>Reads a text or null.</summary>
    public string? ReadString()
    {
        var length = ReadUnsigned();
        return length == 0 ? null : Encoding.UTF8.GetString(Take(checked((int)(length - 1))));
    }

    /// <summary>Reads a text that should be a known one, without making it again; null when it is another one.</summary>
    internal string? ReadString(string? expected)
    {
        if (expected is null)
        {
            return ReadString();
        }

        var length = ReadUnsigned();
        var text = length == 0 ? default : Take(checked((int)(length - 1)));
        return Ascii.Equals(text, expected) || Encoding.UTF8.GetString(text) == expected ? expected : null;
    }

    /// <summary>Reads an id.</summary>
    public Guid ReadGuid() => new(Take(16));

    /// <summary>Reads a date with time and kind.</summary>
    public DateTime ReadDateTime() => DateTime.FromBinary(ReadInt64());

    /// <summary>Reads a date with time and offset.</summary>
    public DateTimeOffset ReadDateTimeOffset() => new(ReadInt64(), TimeSpan.FromMinutes(ReadInt64()));

    /// <summary>Reads a date.</summary>
    public DateOnly ReadDateOnly() => DateOnly.FromDayNumber((int)ReadInt64());

    /// <summary>Reads a time of day.</summary>
    public TimeOnly ReadTimeOnly() => new(ReadInt64());

    /// <summary>Reads a duration.</summary>
    public TimeSpan ReadTimeSpan() => new(ReadInt64());

    /// <summary>Reads the number of elements that follow; −1 stands for a list that is null.</summary>
    public int ReadCount()
    {
        var count = ReadUnsigned();
        return count <= int.MaxValue ? (int)count - 1 : throw Malformed();
    }

    /// <summary>Reads bytes without copying them.</summary>
    /// <param name="written">What the reader started with.</param>
    internal ReadOnlyMemory<byte> ReadMemory(ReadOnlyMemory<byte> written)
    {
        var length = Take(checked((int)ReadUnsigned())).Length;
        return written.Slice(written.Length - _rest.Length - length, length);
    }

    private static InvalidDataException Malformed() => new("The bytes do not hold what is read from them; the schema version should have told.");

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)_rest.Length)
        {
            throw Malformed();
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
