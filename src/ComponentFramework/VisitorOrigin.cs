namespace ComponentFramework;

/// <summary>Where a visitor comes from, asked only for what is needed.</summary>
internal abstract class VisitorOrigin
{
    /// <summary>What rate limits count for a visitor without an id.</summary>
    public abstract string ThrottleKey { get; }

    /// <summary>The id that was made already, for whoever asked for it; null when nobody has.</summary>
    public virtual string? IssuedId => null;

    /// <summary>Makes an id; null when nothing here can make one.</summary>
    public abstract string? IssueId();
}
