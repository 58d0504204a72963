namespace ComponentFramework.Live;

/// <summary>
/// The HTML of a component without the instance's id and without its seal, so that it is the same for all instances that show
/// the same. With the id it is the document again, except for the seal, which no comparison looks at.
/// </summary>
/// <param name="bytes">The HTML.</param>
/// <param name="places">Where in it the id belongs, in order.</param>
/// <param name="hash">What it is found by.</param>
internal sealed class KeptHtml(byte[] bytes, int[] places, int hash)
{
    /// <summary>What an entry costs beyond its bytes, roughly, with its first holder.</summary>
    private const int EntryBytes = 256;

    public ReadOnlySpan<byte> Bytes => bytes;

    public ReadOnlySpan<int> Places => places;

    public int Hash => hash;

    /// <summary>How many connections hold it; counted by the <see cref="HtmlStore"/>.</summary>
    public int Holders { get; set; }

    public int Size => EntryBytes + bytes.Length + (places.Length * sizeof(int));

    public int LengthWith(ReadOnlySpan<byte> id) => bytes.Length + (places.Length * id.Length);

    /// <summary>Writes the document of one instance.</summary>
    /// <param name="id">The instance's id.</param>
    /// <param name="output">As long as <see cref="LengthWith"/> says, or longer.</param>
    public void Write(ReadOnlySpan<byte> id, Span<byte> output)
    {
        var from = 0;
        foreach (var place in places)
        {
            bytes.AsSpan(from..place).CopyTo(output);
            output = output[(place - from)..];
            id.CopyTo(output);
            output = output[id.Length..];
            from = place;
        }

        bytes.AsSpan(from).CopyTo(output);
    }
}
