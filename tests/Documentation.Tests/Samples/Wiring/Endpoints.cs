using Documentation.Tests.Samples.Todo;

namespace Documentation.Tests.Samples.Wiring;

internal static class Endpoints
{
    public static void MapWithRates(this WebApplication app)
    {
        app.MapComponents().RequireComponentRateLimit("600/minute");
        app.MapComponent<TodoComponent>("/components/todo/{listId:int}").RequireComponentRateLimit("30/minute");
    }
}
