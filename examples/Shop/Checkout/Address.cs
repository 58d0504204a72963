namespace Shop.Checkout;

/// <summary>Where an order goes.</summary>
public sealed record Address(string Name, string Street, string PostalCode, string City, string Country)
{
    /// <summary>The most characters that one part may have.</summary>
    public const int LongestPart = 100;

    /// <summary>An address with nothing in it yet.</summary>
    public static Address Empty { get; } = new("", "", "", "", "");
}
