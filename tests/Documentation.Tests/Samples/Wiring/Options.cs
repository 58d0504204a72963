namespace Documentation.Tests.Samples.Wiring;

internal static class Options
{
    public static void AddWithOptions(this WebApplicationBuilder builder) =>
        builder.Services.AddComponentFramework(options => options.MaxStateBytes = 256 * 1024)
            .AddComponents(typeof(Program).Assembly)
            .ConfigureWeb(web => web.LoginPath = "/sign-in");
}
