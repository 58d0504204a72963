using System.Buffers;
using System.Text;
using ComponentFramework.Memory;

namespace ComponentFramework.Sealing;

/// <summary>Writes snapshots into tokens and back.</summary>
internal sealed class SnapshotSeal(IStateSealer sealer)
{
    private delegate T ReadOne<out T>(ref StateReader reader);

    public string Seal(Snapshot snapshot)
    {
        using var token = new PooledBuffer(1024);
        Seal(snapshot, token);
        return Encoding.ASCII.GetString(token.Written.Span);
    }

    public void Seal(Snapshot snapshot, IBufferWriter<byte> token)
    {
        var writer = StateWriter.Rent();
        writer.Write(snapshot.Component);
        writer.Write(snapshot.Id);
        writer.WriteUnsigned(snapshot.SchemaVersion);
        writer.Write(snapshot.IssuedAt.ToUnixTimeSeconds());
        writer.Write(snapshot.Revision);
        writer.Write(snapshot.VisitorId);
        writer.WriteBytes(snapshot.Parameters.Span);
        writer.Write(snapshot.ParametersRevision);
        writer.Write(snapshot.State.HasValue);
        if (snapshot.State is { } state)
        {
            writer.WriteBytes(state.Span);
        }

        writer.WriteCount(snapshot.Messages.Count);
        foreach (var message in snapshot.Messages)
        {
            writer.Write(message.Field);
            writer.Write(message.Text);
            writer.Write(message.Event);
        }

        writer.Write(snapshot.ViewCheck);
        writer.WriteCount(snapshot.Children.Count);
        foreach (var child in snapshot.Children)
        {
            writer.Write(child.Suffix);
            writer.Write(child.Slot);
            writer.WriteUnsigned(child.ComponentHash);
            writer.WriteUnsigned(child.ParametersHash);
        }

        sealer.Seal(writer.Written.Span, token);
        writer.Release();
    }

    /// <summary>Opens a token, or returns null when it is not one of ours, or not one of the given component.</summary>
    public Snapshot? Open(ReadOnlySpan<byte> token, string? component = null)
    {
        if (sealer.Open(token) is not { } content)
        {
            return null;
        }

        try
        {
            return Read(content, component);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or OverflowException or DecoderFallbackException or ArgumentException)
        {
            // Authentic but written by a version that laid it out differently.
            return null;
        }
    }

    private static Snapshot? Read(byte[] content, string? expected)
    {
        var reader = new StateReader(content);
        if (reader.ReadString(expected) is not { } component)
        {
            return null;
        }

        var id = reader.ReadString() ?? "";
        var schemaVersion = reader.ReadUnsigned();
        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
        var revision = reader.ReadInt64();
        var visitorId = reader.ReadString();
        var parameters = reader.ReadMemory(content);
        var parametersRevision = reader.ReadInt64();
        ReadOnlyMemory<byte>? state = reader.ReadBoolean() ? (ReadOnlyMemory<byte>?)reader.ReadMemory(content) : null;
        var messages = Read(reader.ReadCount(), ref reader, static (ref reader) => new SnapshotMessage(reader.ReadString() ?? "", reader.ReadString() ?? "", reader.ReadString() ?? ""));
        var viewCheck = reader.ReadString();
        var children = Read(reader.ReadCount(), ref reader, static (ref reader) =>
            new SnapshotChild(reader.ReadString() ?? "", reader.ReadString(), checked((ushort)reader.ReadUnsigned()), reader.ReadUnsigned()));
        return new()
        {
            Component = component,
            Id = id,
            SchemaVersion = schemaVersion,
            IssuedAt = issuedAt,
            Revision = revision,
            VisitorId = visitorId,
            Parameters = parameters,
            ParametersRevision = parametersRevision,
            State = state,
            Messages = messages,
            ViewCheck = viewCheck,
            Children = children,
        };
    }

    private static T[] Read<T>(int count, ref StateReader reader, ReadOne<T> one)
    {
        T[] all = count == 0 ? [] : new T[count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = one(ref reader);
        }

        return all;
    }
}
