using System.Security.Claims;
using ComponentFramework;

namespace Shop.Accounts;

/// <summary>What a signed-in visitor's claims say about the account.</summary>
internal static class VisitorAccount
{
    /// <summary>The id of the account; for a visitor without one, the visitor's own id.</summary>
    public static string CustomerId(this Visitor visitor) => visitor.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? visitor.Id;

    /// <summary>What the customer wants to be called.</summary>
    public static string CustomerName(this Visitor visitor) => visitor.User.FindFirstValue(ClaimTypes.GivenName) ?? visitor.User.Identity?.Name ?? "Customer";

    public static string Email(this Visitor visitor) => visitor.User.FindFirstValue(ClaimTypes.Email) ?? "";
}
