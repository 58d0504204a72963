using System.Reflection;
using Microsoft.AspNetCore.HttpOverrides;

namespace Crowd;

/// <summary>The application under load, with the framework's default limits. It trusts the address that a visitor claims, so that one machine can play many.</summary>
internal static class Site
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton<Carts>();
        builder.Services.AddComponentFramework().AddComponents(Assembly.GetExecutingAssembly());
        var application = builder.Build();
        application.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        application.MapComponents();
        application.MapGet("/cpu", () => Environment.CpuUsage.TotalTime.TotalMilliseconds);
        await application.RunAsync();
    }
}
