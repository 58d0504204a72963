using System.Globalization;
using System.Text.Encodings.Web;
using ComponentFramework.AspNetCore.Assets;
using ComponentFramework.Protocol;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>The tags in a page's head that load htmx and the client. No script and no style is inline, so they work under <c>default-src 'self'</c>. The client comes first, so that htmx never sends a click without it.</summary>
internal sealed class ScriptTags
{
    /// <summary>How the client finds its own element.</summary>
    public const string Mark = "data-component-client";

    private readonly AssetStore _assets;
    private readonly ComponentFrameworkWebOptions _options;
    private readonly string _withoutBase;

    public ScriptTags(AssetStore assets, IOptions<ComponentFrameworkWebOptions> options)
    {
        _assets = assets;
        _options = options.Value;
        _withoutBase = Write("", _options.Sentences);
    }

    /// <param name="pathBase">Where the application is.</param>
    public string For(string pathBase)
    {
        var inCulture = _options.SentencesFor?.Invoke(CultureInfo.CurrentUICulture);
        return inCulture is null && pathBase.Length == 0 ? _withoutBase : Write(pathBase, inCulture ?? _options.Sentences);
    }

    /// <summary>The tags of the modules that a page's body needs; the client loads those that something needs later.</summary>
    public string ModulesFor(string pathBase, ReadOnlySpan<byte> body) =>
        (body.IndexOf(" data-live"u8) < 0 ? "" : Module(pathBase, _assets.Live))
        + (body.IndexOf(" data-optimistic="u8) < 0 ? "" : Module(pathBase, _assets.Optimistic));

    private static string Module(string pathBase, Asset module) =>
        $"\n<script type=\"module\" src=\"{Encode(pathBase)}{Wire.AssetsPath}/{module.FileName}\"></script>";

    private string Write(string pathBase, ClientSentences sentences)
    {
        var root = Encode(pathBase);
        var login = _options.LoginPath.Length == 0 ? "" : root + Encode(_options.LoginPath);
        var timeout = ((long)_options.ClientTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return $$"""
            <meta name="htmx-config" content='{"includeIndicatorCSS":false}'>
            <script type="module" src="{{root}}{{Wire.AssetsPath}}/{{_assets.Client.FileName}}" {{Mark}} data-base="{{root}}" data-login="{{login}}" data-timeout="{{timeout}}" data-retrying="{{Encode(sentences.Retrying)}}" data-expired="{{Encode(sentences.Expired)}}" data-failed="{{Encode(sentences.Failed)}}" data-dismiss="{{Encode(sentences.Dismiss)}}" data-live-module="./{{_assets.Live.FileName}}" data-optimistic-module="./{{_assets.Optimistic.FileName}}"></script>
            <script src="{{root}}{{Wire.AssetsPath}}/{{_assets.Htmx.FileName}}" defer></script>
            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
