namespace Shop;

/// <summary>What can change in the shop. A component names what it shows; whoever changes it sends a broadcast to that name.</summary>
public static class GroupNames
{
    /// <summary>The stock of every product.</summary>
    public const string Stock = "stock";

    /// <summary>A product's facts: its price and stock.</summary>
    public static string Product(int productId) => $"product-{productId}";

    /// <summary>The reviews of a product.</summary>
    public static string Reviews(int productId) => $"reviews-{productId}";

    /// <summary>Who a visitor is.</summary>
    public static string Account(string visitorId) => $"account-{visitorId}";

    /// <summary>A visitor's cart.</summary>
    public static string Cart(string visitorId) => $"cart-{visitorId}";

    /// <summary>A customer's orders.</summary>
    public static string Orders(string customerId) => $"orders-{customerId}";
}
