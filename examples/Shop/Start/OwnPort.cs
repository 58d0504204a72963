namespace Shop.Start;

internal static class OwnPort
{
    /// <summary>Port 8000, unless <c>--urls</c>, <c>ASPNETCORE_URLS</c> or another setting of ASP.NET Core names an address.</summary>
    public static void UseOwnPort(this WebApplicationBuilder builder)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls("http://localhost:8000");
        }
    }
}
