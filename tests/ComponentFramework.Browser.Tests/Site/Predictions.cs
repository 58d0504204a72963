using ComponentFramework.Browser.Tests.Site.Components;

namespace ComponentFramework.Browser.Tests.Site;

/// <summary>What the events of a <see cref="GuessComponent"/> will change in its DOM: operations by the number of each child node.</summary>
internal static class Predictions
{
    public const string Mark = """[["a",[5],"button",{"aria-pressed":"true"}]]""";

    public const string Take = """[["a",[7],"button",{"disabled":""}],["t",[7,0,0],"#text","Taken"]]""";

    public const string Note = """["note_text","is_urgent"]""";

    public const string Fill =
        """
        [["a",[15,0],"input",{"value":"filled"}],["a",[15,1],"input",{"checked":""}],["a",[15,2],"input",{"checked":null}],["a",[15,3],"input",{"checked":""}],["a",[15,5,0],"option",{"selected":null}],["a",[15,5,1],"option",{"selected":""}]]
        """;

    public static string Add(GuessState state) => $$"""[["t",[1,0],"#text","{{state.Count + 1}}"]]""";

    public static string Remove(GuessState state, int row) =>
        $$"""[["s",[9,{{state.Rows.ToList().IndexOf(row)}}],"ul",{{state.Rows.Count}},["li"],""]]""";

    /// <summary>True as long as none is picked.</summary>
    public static string Pick(int button) => $$"""[["a",[{{button}}],"button",{"aria-pressed":"true"}]]""";
}
