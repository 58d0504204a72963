namespace ComponentFramework.Sealing;

/// <summary>What is remembered of an instance between two events: sealed in the page, or held by its connection.</summary>
internal sealed record Snapshot
{
    public required string Component { get; init; }

    public required string Id { get; init; }

    public required ulong SchemaVersion { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>How many versions of the instance came before, this one included.</summary>
    public required long Revision { get; init; }

    /// <summary>The only visitor it opens for, or null when it shows nothing of any visitor's own.</summary>
    public string? VisitorId { get; init; }

    public required ReadOnlyMemory<byte> Parameters { get; init; }

    /// <summary>The first revision that shows these parameters; 0 when the instance was mounted with them.</summary>
    public long ParametersRevision { get; init; }

    /// <summary>The state, or null when the instance has still to be mounted.</summary>
    public ReadOnlyMemory<byte>? State { get; init; }

    /// <summary>What its handlers have said and nobody has answered yet.</summary>
    public IReadOnlyList<SnapshotMessage> Messages { get; init; } = [];

    /// <summary>The check value of what the view made of it, for a page that nothing but itself has told what it was sent; null in the answers to events.</summary>
    public string? ViewCheck { get; init; }

    /// <summary>The children that the page shows already.</summary>
    public IReadOnlyList<SnapshotChild> Children { get; init; } = [];
}
