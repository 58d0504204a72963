using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.AspNetCore.Endpoints;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>
/// Looks whether a page has what its components need to answer a click: endpoints and the client. Where they are missing nothing fails and nothing
/// happens, so the log says it, and during development the browser's console.
/// </summary>
internal sealed class PageParts(MappedComponents mapped, IOptions<ComponentFrameworkOptions> options, ILogger<PageParts> log)
{
    private readonly ConcurrentDictionary<string, bool> _complainedAbout = new();

    /// <summary>Says what is missing.</summary>
    /// <param name="context">The request for the page.</param>
    /// <param name="model">The page's model.</param>
    /// <param name="html">The page.</param>
    /// <returns>The page, with a line for the console where the browser would run it.</returns>
    public ReadOnlyMemory<byte> Check(HttpContext context, object model, ReadOnlyMemory<byte> html)
    {
        var isDeveloper = options.Value.WarnsDeveloper;
        if ((mapped.HasClient && !isDeveloper) || !HasWork(html.Span))
        {
            return html;
        }

        var page = model.GetType().FullName!;
        var (about, missing, remedy) = !mapped.HasClient
            ? ("", "app.MapComponents() was not called, so nothing answers them", "Write app.MapComponents(); before app.Run().")
            : (page, "nothing writes @Scripts, so nothing happens at a click", "Write @Scripts into the <head> of the page or its layout.");
        if (mapped.HasClient && Has(html.Span, ScriptTags.Mark))
        {
            return html;
        }

        if (_complainedAbout.TryAdd(about, true))
        {
            Log.PageLacks(log, page, missing, remedy);
        }

        return isDeveloper && context.Response.Headers.ContentSecurityPolicy.Count == 0
            ? WithLine(html, $"Component Framework: the page {page} shows components, but {missing}. {remedy}")
            : html;
    }

    /// <summary>Whether something on the page sends events, joins or is filled in later.</summary>
    private static bool HasWork(ReadOnlySpan<byte> html) =>
        Has(html, $" {Wire.Attributes.Component}=\"") && (Has(html, " hx-post=\"") || Has(html, $" {Wire.Attributes.Live}") || Has(html, $" {Wire.Attributes.Mount}"));

    private static bool Has(ReadOnlySpan<byte> html, string text) => html.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>A policy of the application's own would forbid the line, and has one in the console itself. The encoder escapes what could end the script.</summary>
    private static byte[] WithLine(ReadOnlyMemory<byte> html, string sentence) =>
        [.. html.Span, .. Encoding.UTF8.GetBytes($"<script>console.warn(\"{JavaScriptEncoder.Default.Encode(sentence)}\")</script>\n")];
}
