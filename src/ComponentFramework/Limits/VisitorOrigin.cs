namespace ComponentFramework.Limits;

/// <summary>Where a visitor comes from, asked only for what is needed.</summary>
internal abstract class VisitorOrigin
{
    /// <summary>How long after it was given an id is new. Ids cost nothing to get, and what has lasted a while is not made by the hundred.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    /// <summary>Whom a visitor is counted with who has not signed in.</summary>
    public abstract ClientAddress Address { get; }

    /// <summary>Whether the visitor has no id or a new one. It is asked again for as long as the visitor stays.</summary>
    public abstract bool IsFresh { get; }

    /// <summary>The id that <see cref="IssueId"/> will give, for counting somebody who has none yet; null when nothing here can make one.</summary>
    public abstract string? ReserveId();

    /// <summary>The id that was made already, for whoever asked for it; null when nobody has.</summary>
    public virtual string? IssuedId => null;

    /// <summary>Told when something wants to know who is looking: what it answers is for this visitor alone.</summary>
    public virtual void Ask()
    {
    }

    /// <summary>Makes an id; null when nothing here can make one.</summary>
    public abstract string? IssueId();
}
