using Microsoft.AspNetCore.Identity;
using Shop.Accounts;
using Shop.Checkout;

namespace Shop.Storage.FirstStart;

/// <summary>Two demo customers, each with an order from before, and one member of staff.</summary>
internal static class FirstAccounts
{
    public const string Password = "linden-loom";

    public static void Add(ShopDatabase database, DateTime now)
    {
        var ada = Account("Ada Lindqvist", "ada@example.com");
        var ben = Account("Ben Okafor", "ben@example.com");
        var kim = Account("Kim Sato", "kim@example.com");
        database.Users.AddRange(ada, ben, kim);

        var staff = new IdentityRole(Roles.Staff) { NormalizedName = Roles.Staff.ToUpperInvariant() };
        database.Roles.Add(staff);
        database.UserRoles.Add(new IdentityUserRole<string> { UserId = kim.Id, RoleId = staff.Id });

        database.Orders.AddRange(
            Order(ada, now.AddDays(-41), new Address(ada.Name, "12 Harbour Lane", "04101", "Portland", "United States"), (9, "M", "Breton Stripe Top", 59.00m)),
            Order(ben, now.AddDays(-17), new Address(ben.Name, "7 Alder Court, Flat 3", "97209", "Portland", "United States"), (15, "One size", "Ribbed Beanie", 29.00m)));
    }

    private static Customer Account(string name, string email)
    {
        var account = new Customer
        {
            Name = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
        };
        account.PasswordHash = new PasswordHasher<Customer>().HashPassword(account, Password);
        return account;
    }

    private static Order Order(Customer customer, DateTime placedAt, Address address, (int ProductId, string Size, string Name, decimal Price) line) => new()
    {
        CheckoutId = Guid.NewGuid(),
        CustomerId = customer.Id,
        VisitorId = "from-before",
        Status = OrderStatus.Paid,
        PaymentKey = Guid.NewGuid(),
        HeldUntil = placedAt,
        PlacedAt = placedAt,
        Address = address,
        Total = line.Price,
        PaymentReference = "from-before",
        Lines = [new OrderLine { ProductId = line.ProductId, Size = line.Size, Name = line.Name, Price = line.Price, Quantity = 1 }],
    };
}
