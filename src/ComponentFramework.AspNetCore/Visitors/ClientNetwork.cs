using System.Net;
using System.Net.Sockets;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>What of a client's address is counted.</summary>
internal static class ClientNetwork
{
    /// <summary>One household has a whole network of IPv6 addresses, so only the network's part counts.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "address unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"address {Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}"
            : $"address {address}";
    }
}
