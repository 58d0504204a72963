namespace ComponentFramework.Limits;

/// <summary>Whose part of something shared a visitor uses: memory, sockets, live components.</summary>
/// <param name="Key">The visitor's id, or the client's address for visitors who are not known well enough to have a part of their own.</param>
/// <param name="Times">How many times as much as one visitor all those together may use who have this key.</param>
internal readonly record struct VisitorShare(string Key, int Times)
{
    /// <summary>How much all of this share together may use of something that one visitor may use so much of.</summary>
    public long Of(long limit) => limit * Times;
}
