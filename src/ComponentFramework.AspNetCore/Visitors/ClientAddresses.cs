using System.Net;
using System.Net.Sockets;
using ComponentFramework.AspNetCore.Diagnostics;
using ComponentFramework.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>Tells where a request comes from: from the client, or from whom the application's <c>UseForwardedHeaders</c> says.</summary>
internal sealed class ClientAddresses(IOptions<ComponentFrameworkOptions> options, ILogger<ClientAddresses> log)
{
    private int _hasWarned;

    public ClientAddress Of(HttpContext context)
    {
        WarnOfProxy(context.Request.Headers);
        return new(KeyOf(context.Connection.RemoteIpAddress), options.Value.FreshVisitorsPerAddress, options.Value.VisitorsPerAddress);
    }

    /// <summary>One household has a whole network of IPv6 addresses, so only the network's part counts.</summary>
    private static string KeyOf(IPAddress? address)
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

    /// <summary>Where the header was read, ASP.NET Core has left <c>X-Original-For</c>. Anybody can send the header, so it is said once.</summary>
    private void WarnOfProxy(IHeaderDictionary headers)
    {
        if (_hasWarned == 0 && headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("X-Original-For") && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            Log.ForwardedHeaderNotRead(log);
        }
    }
}
