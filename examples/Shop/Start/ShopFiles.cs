using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;

namespace Shop.Start;

/// <summary>The style sheet and the pictures.</summary>
public static class ShopFiles
{
    private const string Path = "/shop.css";

    /// <summary>The address of the style sheet; it changes with its content.</summary>
    public static string StyleSheet { get; private set; } = Path;

    /// <summary>
    /// Serves them compressed even over HTTPS, because they hold no secrets. Pictures are asked for again after an hour; the style sheet never,
    /// except by a developer, who changes it while the shop runs.
    /// </summary>
    public static void UseShopFiles(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        StyleSheet = isDevelopment ? Path : $"{Path}?v={HashOf(app.Environment.WebRootFileProvider.GetFileInfo(Path))}";
        var styles = isDevelopment ? "no-cache" : "public, max-age=31536000, immutable";
        app.UseStaticFiles(new StaticFileOptions
        {
            HttpsCompression = HttpsCompressionMode.Compress,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.File.Name.EndsWith(".css", StringComparison.Ordinal) ? styles : "public, max-age=3600",
        });
    }

    private static string HashOf(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
