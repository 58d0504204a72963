using ComponentFramework.Catalog;
using ComponentFramework.Rendering;
using ComponentFramework.Tests.Components.Pages;

namespace ComponentFramework.Tests.Rendering;

public sealed class StaticMarkupTests
{
    [Fact]
    public async Task Static_html_costs_no_memory_however_long_it_is()
    {
        var (shortHtml, shortCost) = await RenderAsync<ShortLeaflet>();
        var (longHtml, longCost) = await RenderAsync<LongLeaflet>();

        Assert.True(longHtml > 50 * shortHtml, $"The long leaflet has {longHtml} bytes, the short one {shortHtml}.");
        Assert.Equal(shortCost, longCost);
    }

    /// <summary>The length of the HTML, and what the view's own code allocated to write it.</summary>
    private static async Task<(int Html, long Allocated)> RenderAsync<TModel>()
        where TModel : new()
    {
        var catalog = new ComponentCatalog([typeof(StaticMarkupTests).Assembly.GetCustomAttributes(false).OfType<ComponentCatalogAttribute>().Single().CreateSource()]);
        using var buffer = new RenderBuffer();
        buffer.GetSpan(64 * 1024);
        var view = catalog.Page(typeof(TModel)).CreateView();
        view.SetModel(new TModel());
        view.Output = buffer;
        await view.ExecuteAsync();
        var length = buffer.Written.Length;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = view.ExecuteAsync();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        await again;
        return (length, allocated);
    }
}
