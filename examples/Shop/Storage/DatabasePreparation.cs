using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Start;

namespace Shop.Storage;

/// <summary>Brings the database to where the code needs it: created, migrated and, the first time, filled.</summary>
internal sealed class DatabasePreparation(IDbContextFactory<ShopDatabase> databases, ShopConnection connection)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            if (connection.IsPostgreSql)
            {
                await database.Database.MigrateAsync(cancellationToken);
                return;
            }

            // Readers then never wait for the writer. The file remembers it.
            await database.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
            await ForgetMigrationThatWasKilledAsync(database, cancellationToken);
            await database.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw new StartFailure(
                $"The database file {new SqliteConnectionStringBuilder(connection.Text).DataSource} cannot be used ({failure.Message.TrimEnd('.')}): make it writable, move it away to begin with a new one, or name another file in ConnectionStrings:Shop.",
                failure);
        }
        catch (PostgresException failure)
        {
            throw new StartFailure($"PostgreSQL refused the shop ({failure.MessageText.TrimEnd('.')}): check the database, the user and the password in ConnectionStrings:Shop.", failure);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException || failure.InnerException is NpgsqlException)
        {
            var server = new NpgsqlConnectionStringBuilder(connection.Text);
            throw new StartFailure($"PostgreSQL does not answer at {server.Host}:{server.Port}: start it, or correct ConnectionStrings:Shop.", failure);
        }
    }

    /// <summary>
    /// Entity Framework notes in SQLite that a migration is under way and waits for the note to go. A start that was
    /// killed leaves it behind, and every later start would wait for ever.
    /// </summary>
    private static async Task ForgetMigrationThatWasKilledAsync(ShopDatabase database, CancellationToken cancellationToken)
    {
        var noted = await database.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (noted > 0)
        {
            await database.Database.ExecuteSqlAsync(
                $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {DateTimeOffset.UtcNow.AddMinutes(-1)}",
                cancellationToken);
        }
    }
}
