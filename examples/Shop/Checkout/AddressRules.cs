namespace Shop.Checkout;

/// <summary>What an address needs before anything can be sent there.</summary>
internal static class AddressRules
{
    /// <summary>The fields that are not right, by the name they have in the form, each with a sentence for the customer.</summary>
    public static IEnumerable<(string Field, string Message)> Check(Address address)
    {
        (string Field, string Value, string Missing)[] parts =
        [
            ("name", address.Name, "Please tell us who the parcel is for."),
            ("street", address.Street, "Please enter a street and house number."),
            ("postal_code", address.PostalCode, "Please enter a postal code."),
            ("city", address.City, "Please enter a city."),
            ("country", address.Country, "Please enter a country."),
        ];
        foreach (var (field, value, missing) in parts)
        {
            if (value.Length == 0)
            {
                yield return (field, missing);
            }
            else if (value.Length > Address.LongestPart)
            {
                yield return (field, $"Please keep this below {Address.LongestPart} characters.");
            }
        }
    }
}
