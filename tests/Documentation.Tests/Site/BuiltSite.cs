using Documentation.Tests.Reading;

namespace Documentation.Tests.Site;

/// <summary>The site as <c>./site</c> makes it, in a folder that goes with the tests.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private const int NotRestored = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-");
    private int _code;
    private string _output = "";

    /// <summary>The pages of the site. Ends the test where there is none: skipped when docfx cannot be had, failed otherwise.</summary>
    internal WebPages Pages
    {
        get
        {
            Assert.SkipWhen(_code == NotRestored, $"docfx could not be restored:\n{_output}");
            Assert.True(_code == 0, $"./site ended with {_code}:\n{_output}");
            return new(_folder.FullName);
        }
    }

    public async ValueTask InitializeAsync() =>
        (_code, _output) = await Command.RunAsync(Repository.FullPath(""), Repository.FullPath("site"), [_folder.FullName], [("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false")]);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
