using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace Documentation.Tests.Samples.Deploying;

internal static class Deployment
{
    public static void AddDeployment(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("votes").PersistKeysToFileSystem(new(builder.Configuration["Keys"]!));
        builder.Services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            headers.KnownProxies.Add(IPAddress.Parse(builder.Configuration["Proxy"]!));
        });
    }
}
