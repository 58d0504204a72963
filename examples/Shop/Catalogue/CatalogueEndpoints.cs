using ComponentFramework.AspNetCore;

namespace Shop.Catalogue;

internal static class CatalogueEndpoints
{
    /// <summary>
    /// Pages that are the same for everybody who is not signed in are kept for five minutes. What belongs to the visitor,
    /// the cart and the account, is a hole in them; what has changed since is pushed right after the page has joined.
    /// </summary>
    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect("/shop/"));

        app.MapGet("/shop/", async (string? category, IProducts products, CancellationToken ct) =>
            {
                var categories = await products.CategoriesAsync(ct);
                return category is null || categories.Contains(category)
                    ? Pages.Show(new CataloguePage(await products.CatalogueAsync(category, ct), categories, category))
                    : Results.NotFound();
            })
            .CacheOutput(policy => policy.Expire(TimeSpan.FromMinutes(5)).SetVaryByQuery("category"));

        app.MapGet("/shop/product/{id:int}/", async (int id, HttpContext context, IProducts products, CancellationToken ct) =>
                await products.NameAsync(id, ct) is { } name
                    ? Pages.Show(new ProductPage(id, name, CanWriteReview: IsSignedIn(context)))
                    : Results.NotFound())
            .CacheOutput(policy => policy.Expire(TimeSpan.FromMinutes(5)).SetVaryByQuery([]));
    }

    /// <summary>Who asks for the visitor has the page to themselves, so it is asked for only when somebody is signed in.</summary>
    private static bool IsSignedIn(HttpContext context) => context.User.Identity?.IsAuthenticated == true && context.GetVisitor().IsSignedIn;
}
