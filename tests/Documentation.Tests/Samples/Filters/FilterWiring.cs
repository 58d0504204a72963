namespace Documentation.Tests.Samples.Filters;

internal static class FilterWiring
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Maintenance>();
        builder.Services.AddComponentFramework().AddComponents(typeof(FilterWiring).Assembly).AddFilter<AuditFilter>();
    }
}
