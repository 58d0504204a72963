namespace Shop.Start;

/// <summary>Where the shop is on the web, for search engines and shared links: the setting <c>Shop:Address</c>, never what a request says.</summary>
public static class SiteAddress
{
    private static string _root = "http://localhost:8000";

    /// <summary>Takes the setting, once, when the shop starts.</summary>
    public static void Set(IConfiguration configuration) => _root = (configuration["Shop:Address"] ?? _root).TrimEnd('/');

    /// <summary>The whole address of a path.</summary>
    public static string Of(string path) => _root + path;
}
