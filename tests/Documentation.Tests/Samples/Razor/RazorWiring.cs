namespace Documentation.Tests.Samples.Razor;

internal static class RazorWiring
{
    public static void AddRazorViews(this WebApplicationBuilder builder) =>
        builder.Services.AddComponentFramework()
            .AddComponents(typeof(RazorWiring).Assembly)
            .AddRazorView<TallyComponent, Tally>();
}
