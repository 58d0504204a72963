using Microsoft.Data.Sqlite;
using Npgsql;
using Shop.Start;

namespace Shop.Storage;

/// <summary>Where the shop keeps its data, as <c>ConnectionStrings:Shop</c> says.</summary>
/// <param name="Text">A connection string that its provider understands, with absolute paths.</param>
/// <param name="IsPostgreSql">PostgreSQL when the connection string begins with <c>Host=</c>, SQLite otherwise.</param>
/// <param name="Folder">The folder of what is kept outside the database: beside the file of SQLite, <c>data</c> for PostgreSQL.</param>
internal sealed record ShopConnection(string Text, bool IsPostgreSql, string Folder)
{
    private const string Name = "ConnectionStrings:Shop";

    public static ShopConnection Read(IConfiguration configuration, string contentRoot)
    {
        var ownFolder = Path.Combine(contentRoot, "data");
        var text = configuration.GetConnectionString("Shop");
        try
        {
            return text?.TrimStart() switch
            {
                null or "" => OwnFile(ownFolder),
                var postgres when postgres.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) =>
                    new ShopConnection(new NpgsqlConnectionStringBuilder(text).ConnectionString, true, Directory.CreateDirectory(ownFolder).FullName),
                _ => File(new SqliteConnectionStringBuilder(text), contentRoot),
            };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new StartFailure(
                $"The connection string {Name} cannot be read ({FirstSentence(failure.Message)}): write \"Data Source=shop.db\" for SQLite or \"Host=…;Database=…;Username=…;Password=…\" for PostgreSQL.",
                failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The folder {ownFolder} for the shop's data cannot be created: make {contentRoot} writable, or name another place in {Name}.", failure);
        }
    }

    private static ShopConnection OwnFile(string folder)
    {
        Directory.CreateDirectory(folder);
        return new ShopConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "shop.db") }.ConnectionString, false, folder);
    }

    private static ShopConnection File(SqliteConnectionStringBuilder builder, string contentRoot)
    {
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            throw new StartFailure($"The connection string {Name} names no file: write \"Data Source=shop.db\" with the file the shop may create.");
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
        var folder = Path.GetDirectoryName(builder.DataSource)!;
        return Directory.Exists(folder)
            ? new ShopConnection(builder.ConnectionString, false, folder)
            : throw new StartFailure($"The folder {folder} for the shop's database does not exist: create it, or name another file in {Name}.");
    }

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');
}
