using Microsoft.AspNetCore.Antiforgery;

namespace Shop.Accounts;

/// <summary>The hidden field that proves a form came from this shop.</summary>
public sealed record FormToken(string Field, string Value)
{
    internal static FormToken For(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new(tokens.FormFieldName, tokens.RequestToken!);
    }
}
