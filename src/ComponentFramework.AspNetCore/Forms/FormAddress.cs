using System.Text;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>
/// Where a form is sent to when no script takes it over: to its own page, whose address the browser then goes on to show. One parameter more tells such a
/// request from what the application itself lets people send there.
/// </summary>
internal static class FormAddress
{
    private const string Start = Wire.Fields.NativeForm + "=";

    /// <summary>The address of a page, up to the name of the component.</summary>
    public static string Of(HttpRequest request)
    {
        var address = new StringBuilder(UriHelper.BuildRelative(request.PathBase, request.Path));
        var separator = '?';
        foreach (var parameter in (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!parameter.StartsWith(Start, StringComparison.Ordinal))
            {
                address.Append(separator).Append(parameter);
                separator = '&';
            }
        }

        return address.Append(separator).Append(Start).ToString();
    }

    /// <summary>The component that a form is for; null for every other request.</summary>
    public static string? ComponentOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.QueryString.Value?.Contains(Start, StringComparison.Ordinal) == true
        && request.Query[Wire.Fields.NativeForm] is [{ Length: > 0 } component]
            ? component
            : null;
}
