using System.Text.Json;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Writes what a handler asks of the page: as members of JSON and of frames, or as headers beside HTML. Nothing where nothing is asked.</summary>
internal static class PageActionsWriter
{
    public static void WritePageActions(this Utf8JsonWriter json, PageActions? page)
    {
        if (page?.Navigate is { } address)
        {
            json.WriteString(Wire.Fields.Navigate, address);
        }

        if (page?.Focus is { } target)
        {
            json.WriteString(Wire.Fields.Focus, target);
        }

        if (page is { Reset: true })
        {
            json.WriteBoolean(Wire.Fields.Reset, true);
        }
    }

    public static void WritePageActions(this IHeaderDictionary headers, PageActions? page)
    {
        if (page?.Navigate is { } address)
        {
            headers[Wire.Headers.Navigate] = address;
        }

        if (page?.Focus is { } target)
        {
            // A header holds ASCII; decodeURIComponent gives back what it was, and an empty one is the root.
            headers[Wire.Headers.Focus] = Uri.EscapeDataString(target);
        }

        if (page is { Reset: true })
        {
            headers[Wire.Headers.Reset] = "true";
        }
    }
}
