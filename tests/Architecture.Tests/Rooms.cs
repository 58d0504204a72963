namespace Architecture.Tests;

/// <summary>The folders of the core from the top down, and what each may use. <c>docs/architecture.md</c> says what they are.</summary>
internal static class Rooms
{
    /// <summary>The types that authors use, beside the project file: every room knows them, and each is the door to another.</summary>
    public const string Authors = "";

    public static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Setup"] = ["Live", "Dispatching", "Predicting", "Caching", "Instances", "Exchange", "Broadcasting", "Rendering", "Catalog", "Permissions", "Limits", "Sealing", Authors],
        ["Live"] = ["Dispatching", "Instances", "Exchange", "Broadcasting", "Limits", "Binding", "Sealing", "Differences", "Html", "Protocol", "Memory", Authors],
        ["Dispatching"] = ["Predicting", "Caching", "Instances", "Exchange", "Broadcasting", "Rendering", "Catalog", "Permissions", "Limits", "Binding", "Sealing", "Differences", "Html", "Diagnostics", "Protocol", "Memory", Authors],
        ["Predicting"] = ["Instances", "Exchange", "Broadcasting", "Rendering", "Catalog", "Limits", "Sealing", "Differences", "Html", "Encoders", "Diagnostics", "Protocol", "Memory", Authors],
        ["Caching"] = ["Instances", "Exchange", "Broadcasting", "Rendering", "Catalog", "Limits", "Diagnostics", Authors],
        ["Instances"] = ["Exchange", "Broadcasting", "Rendering", "Catalog", "Permissions", "Binding", "Sealing", "Encoders", "Diagnostics", "Protocol", Authors],
        ["Exchange"] = ["Catalog", "Permissions", "Limits", "Binding", "Sealing", "Differences", "Protocol", "Memory", Authors],
        ["Broadcasting"] = ["Catalog", "Limits", "Diagnostics", "Protocol", Authors],
        ["Rendering"] = ["Rendering/Markup", "Catalog", "Html", "Encoders", "Memory", Authors],
        ["Rendering/Markup"] = ["Rendering", "Catalog", "Memory", Authors],
        ["Catalog"] = ["Rendering", "Permissions", "Limits", "Binding", "Sealing", "Protocol", Authors],
        ["Permissions"] = ["Protocol", Authors],
        ["Limits"] = ["Protocol", Authors],
        ["Binding"] = ["Encoders", "Protocol", "Memory", Authors],
        ["Sealing"] = ["Memory"],
        ["Differences"] = ["Html", "Memory"],
        ["Html"] = ["Memory"],
        ["Encoders"] = ["Memory"],
        ["Diagnostics"] = ["Html"],
        ["Protocol"] = [Authors],
        ["Memory"] = [],
        [Authors] = ["Exchange", "Rendering", "Catalog", "Limits", "Binding", "Sealing", "Protocol", "Memory"],
    };

    /// <summary>Folders that use each other, with the reason.</summary>
    public static readonly Dictionary<(string, string), string> Circles = new()
    {
        [("Catalog", "Rendering")] = "A component's description makes its view, and a view is given the description of its component.",
        [("Catalog", "Rendering/Markup")] = "The same: the root and the triggers write what the description says.",
        [("Rendering", "Rendering/Markup")] = "A view hands out pieces of markup, and each writes itself into the view's buffer.",
    };
}
