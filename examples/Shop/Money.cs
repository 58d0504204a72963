using System.Globalization;

namespace Shop;

/// <summary>How the shop writes an amount of money.</summary>
public static class Money
{
    /// <summary>Writes dollars with two decimals, such as <c>$1,289.00</c>, whatever the culture of the server.</summary>
    public static string Text(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N2}");
}
