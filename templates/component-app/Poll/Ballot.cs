namespace ComponentApp.Poll;

/// <summary>The votes of everybody; a database in a real application.</summary>
public sealed class Ballot
{
    private int _tabs;
    private int _spaces;

    public int Tabs => _tabs;

    public int Spaces => _spaces;

    public void Count(bool tabs) => Interlocked.Increment(ref tabs ? ref _tabs : ref _spaces);
}
