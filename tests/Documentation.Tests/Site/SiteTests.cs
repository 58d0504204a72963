using ComponentFramework;
using ComponentFramework.AspNetCore;
using ComponentFramework.Testing;
using Documentation.Tests.Reading;

namespace Documentation.Tests.Site;

/// <summary>The static site that <c>./site</c> makes of the documentation.</summary>
public sealed class SiteTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    [Fact]
    public void Every_link_of_every_page_leads_somewhere() => Assert.Empty(site.Pages.DeadLinks);

    [Fact]
    public void Every_page_of_the_documentation_is_a_page_of_the_site()
    {
        var pages = site.Pages;

        Assert.All(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "examples/Shop/README.md", .. Repository.Files("docs", ".md")], page =>
            Assert.True(pages.Has(Path.ChangeExtension(page, ".html")), $"{page} is not in the site."));
    }

    [Fact]
    public void The_first_page_is_the_repositorys_own() => Assert.Equal("Component Framework for .NET", site.Pages.Read("index.html").QuerySelector("h1")!.TextContent.Trim());

    [Theory]
    [InlineData(typeof(Component<>))]
    [InlineData(typeof(Pages))]
    [InlineData(typeof(ComponentHost))]
    public void Each_package_has_its_types_described(Type type) =>
        Assert.NotEmpty(site.Pages.Read($"api/{type.FullName!.Replace('`', '-')}.html").QuerySelector(".summary")!.TextContent.Trim());

    [Fact]
    public void What_only_generated_code_calls_is_left_out() =>
        Assert.DoesNotContain(site.Pages.Paths, page => page.Contains("Framework.Catalog") || page.Contains("Framework.Binding") || page.Contains("StateReader"));

    [Fact]
    public void A_dead_link_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "guides"));
            File.WriteAllText(Path.Combine(folder.FullName, "index.html"), """<h2 id="here">x</h2><a href="#here"></a><a href="https://example.com/none"></a><a href="guides/one.html#part"></a><a href="guides/one.html#gone"></a><img src="no.png">""");
            File.WriteAllText(Path.Combine(folder.FullName, "guides/one.html"), """<h2 id="part">x</h2><a href="../index.html?q=1#here"></a><a href="../"></a><a href="two.html"></a>""");

            Assert.Equal(["guides/one.html: two.html", "index.html: guides/one.html#gone", "index.html: no.png"], new WebPages(folder.FullName).DeadLinks);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
