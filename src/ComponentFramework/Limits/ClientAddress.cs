namespace ComponentFramework.Limits;

/// <summary>The address that a visitor's requests come from, which others may share.</summary>
/// <param name="Key">The address as it is counted.</param>
/// <param name="FreshVisitors">How many times as much as one visitor all those of the address together may use whose id is new.</param>
/// <param name="Visitors">How many times as much as one visitor all those of the address together may use who have not signed in.</param>
internal sealed record ClientAddress(string Key, int FreshVisitors, int Visitors)
{
    /// <summary>As many visitors as may be.</summary>
    public const int Unbounded = int.MaxValue;
}
