using ComponentFramework.AspNetCore;

namespace Documentation.Tests.Samples.Layouts;

internal static class ListEndpoints
{
    public static void MapLists(this WebApplication app) =>
        app.MapGet("/lists/{id:int}", (int id) => Pages.Show(new ListPage(id, $"List {id}")));
}
