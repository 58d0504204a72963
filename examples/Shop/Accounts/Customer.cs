using Microsoft.AspNetCore.Identity;

namespace Shop.Accounts;

internal sealed class Customer : IdentityUser
{
    /// <summary>What the shop calls the customer, and what stands under their reviews.</summary>
    public required string Name { get; set; }
}
