using Microsoft.AspNetCore.Http.Features;

namespace Shop.Start;

internal static class ShopFiles
{
    /// <summary>Style sheet and pictures: compressed even over HTTPS, because they hold no secrets, and asked for again after an hour.</summary>
    public static void UseShopFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        HttpsCompression = HttpsCompressionMode.Compress,
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.File.Name.EndsWith(".css", StringComparison.Ordinal) ? "no-cache" : "public, max-age=3600",
    });
}
