using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shop.Storage.FirstStart;

namespace Shop.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddShopStorage(this IServiceCollection services, ShopConnection connection)
    {
        services.AddSingleton(connection);
        services.AddSingleton<ShopWrites>();
        services.AddSingleton<DatabasePreparation>();
        services.AddDbContextFactory<ShopDatabase>(options =>
        {
            if (connection.IsPostgreSql)
            {
                options.UseNpgsql(connection.Text);
            }
            else
            {
                options.UseSqlite(connection.Text).AddInterceptors(new BusyTimeout());
            }

            // The migrations are written by hand and carry no model to compare with.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
            options.UseAsyncSeeding((database, _, cancellationToken) => FirstFilling.FillAsync((ShopDatabase)database, cancellationToken));
        });

        // Beside the database, so that what was sealed and who was signed in before a restart stays so after it.
        services.AddDataProtection()
            .SetApplicationName("Shop")
            .PersistKeysToFileSystem(PrivateFolder(Path.Combine(connection.Folder, "keys")));
        return services;
    }

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
