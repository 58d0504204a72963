using System.Net;
using System.Net.Sockets;

namespace Shop.Accounts;

/// <summary>The network that a request comes from: its IPv4 address, or the half of an IPv6 address that a provider gives to one customer.</summary>
internal static class ClientNetwork
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}/64" : address.ToString();
    }
}
