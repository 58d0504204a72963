using System.Text;

namespace ComponentFramework.Sealing;

/// <summary>Writes snapshots into tokens and back.</summary>
internal sealed class SnapshotSeal(IStateSealer sealer)
{
    public string Seal(Snapshot snapshot)
    {
        var writer = new StateWriter();
        writer.Write(snapshot.Component);
        writer.Write(snapshot.Id);
        writer.WriteUnsigned(snapshot.SchemaVersion);
        writer.Write(snapshot.IssuedAt.ToUnixTimeSeconds());
        writer.Write(snapshot.Revision);
        writer.Write(snapshot.VisitorId);
        writer.WriteBytes(snapshot.Parameters.Span);
        writer.Write(snapshot.State.HasValue);
        if (snapshot.State is { } state)
        {
            writer.WriteBytes(state.Span);
        }

        writer.WriteCount(snapshot.Children.Count);
        foreach (var child in snapshot.Children)
        {
            writer.Write(child.Suffix);
            writer.Write(child.Slot);
            writer.WriteUnsigned(child.ParametersHash);
        }

        return sealer.Seal(writer.Written.Span);
    }

    /// <summary>Opens a token, or returns null when it is not one of ours.</summary>
    public Snapshot? Open(string token)
    {
        if (sealer.Open(token) is not { } content)
        {
            return null;
        }

        try
        {
            return Read(content);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or OverflowException or DecoderFallbackException or ArgumentException)
        {
            // Authentic but written by a version that laid it out differently.
            return null;
        }
    }

    private static Snapshot Read(byte[] content)
    {
        var reader = new StateReader(content);
        var component = reader.ReadString() ?? "";
        var id = reader.ReadString() ?? "";
        var schemaVersion = reader.ReadUnsigned();
        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
        var revision = reader.ReadInt64();
        var visitorId = reader.ReadString();
        var parameters = reader.ReadBytes().ToArray();
        ReadOnlyMemory<byte>? state = reader.ReadBoolean() ? (ReadOnlyMemory<byte>?)reader.ReadBytes().ToArray() : null;
        var children = new SnapshotChild[reader.ReadCount()];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = new(reader.ReadString() ?? "", reader.ReadString(), reader.ReadUnsigned());
        }

        return new()
        {
            Component = component,
            Id = id,
            SchemaVersion = schemaVersion,
            IssuedAt = issuedAt,
            Revision = revision,
            VisitorId = visitorId,
            Parameters = parameters,
            State = state,
            Children = children,
        };
    }
}
