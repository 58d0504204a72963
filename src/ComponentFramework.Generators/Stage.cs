namespace ComponentFramework.Generators;

/// <summary>The names under which tests see what was done anew.</summary>
internal static class Stage
{
    public const string Found = "Found";
    public const string Models = "Models";
    public const string Components = "Components";
    public const string Views = "Views";
    public const string Catalog = "Catalog";
}
