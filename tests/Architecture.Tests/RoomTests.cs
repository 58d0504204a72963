using Architecture.Tests.Reading;

namespace Architecture.Tests;

/// <summary>The folders of the core: which of them may use which, and that a newcomer finds their way.</summary>
public sealed class RoomTests
{
    private const int MostFiles = 24;

    [Fact]
    public void The_compiler_understands_every_name() => Assert.Empty(Project.Core.Errors);

    [Fact]
    public void A_folder_uses_the_folders_that_it_may_use_and_no_others()
    {
        var arrows = Project.Core.Arrows();
        Assert.Empty(arrows.Where(arrow => !Rooms.Arrows[arrow.Key.From].Contains(arrow.Key.To)).Select(arrow => $"{Name(arrow.Key.From)} may not use {Name(arrow.Key.To)}: {arrow.First()}"));

        var unused = from room in Rooms.Arrows from used in room.Value where !arrows.Contains((room.Key, used)) select $"{Name(room.Key)} uses nothing of {Name(used)}.";
        Assert.Empty(unused);
    }

    [Fact]
    public void Folders_use_each_other_only_where_a_reason_is_written_down()
    {
        var circles =
            from room in Rooms.Arrows.Keys
            from used in Rooms.Arrows[room]
            where room != Rooms.Authors && used != Rooms.Authors && Reaches(used, room)
            select string.CompareOrdinal(room, used) < 0 ? (room, used) : (used, room);
        Assert.Equal(Rooms.Circles.Keys.Order(), circles.Distinct().Order());
    }

    [Fact]
    public void Every_folder_has_its_line_among_the_arrows() =>
        Assert.Equal(Repository.Sources("ComponentFramework").Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Distinct().Order(), Rooms.Arrows.Keys.Order());

    [Fact]
    public void No_folder_has_more_files_than_can_be_taken_in() => Assert.All(
        Repository.Sources("ComponentFramework").GroupBy(Path.GetDirectoryName).Where(folder => folder.Key != Rooms.Authors),
        folder => Assert.True(folder.Count() <= MostFiles, $"{folder.Key} has {folder.Count()} files."));

    /// <summary>Whether one folder uses another, directly or over others.</summary>
    private static bool Reaches(string from, string to)
    {
        HashSet<string> seen = [Rooms.Authors];
        Queue<string> next = new([from]);
        while (next.TryDequeue(out var room))
        {
            if (room == to)
            {
                return true;
            }

            foreach (var used in Rooms.Arrows[room].Where(seen.Add))
            {
                next.Enqueue(used);
            }
        }

        return false;
    }

    private static string Name(string room) => room == Rooms.Authors ? "The author's types" : room;
}
