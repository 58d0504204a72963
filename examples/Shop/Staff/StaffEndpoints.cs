using ComponentFramework.AspNetCore;
using Shop.Accounts;

namespace Shop.Staff;

internal static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder app) =>
        app.MapGet("/staff/stock/", () => Pages.Show(new StockPage())).RequireAuthorization(Roles.Staff);
}
