using System.Text.Encodings.Web;
using ComponentFramework.AspNetCore.Assets;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>The tags in a page's head that load htmx and the client. No script and no style is inline, so they work under <c>default-src 'self'</c>. The client comes first, so that htmx never sends a click without it.</summary>
internal sealed class ScriptTags(AssetStore assets, IOptions<ComponentFrameworkWebOptions> options)
{
    private readonly string _withoutBase = Write("", assets, options.Value.LoginPath);

    public string For(string pathBase) => pathBase.Length == 0 ? _withoutBase : Write(pathBase, assets, options.Value.LoginPath);

    private static string Write(string pathBase, AssetStore assets, string loginPath)
    {
        var root = HtmlEncoder.Default.Encode(pathBase);
        var login = loginPath.Length == 0 ? "" : root + HtmlEncoder.Default.Encode(loginPath);
        return $$"""
            <meta name="htmx-config" content='{"includeIndicatorCSS":false}'>
            <script type="module" src="{{root}}{{Wire.AssetsPath}}/{{assets.Client.FileName}}" data-component-client data-base="{{root}}" data-login="{{login}}"></script>
            <script src="{{root}}{{Wire.AssetsPath}}/{{assets.Htmx.FileName}}" defer></script>
            """;
    }
}
