using Microsoft.EntityFrameworkCore;

namespace Shop.Storage;

/// <summary>
/// Begins write transactions. SQLite has one writer at a time, and a writer that finds it busy blocks its thread; here
/// writers queue for their turn without holding a thread, so two hundred checkouts at once stay quick. PostgreSQL locks
/// rows instead, and nobody queues.
/// </summary>
internal sealed class ShopWrites(IDbContextFactory<ShopDatabase> databases) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<ShopWrite> BeginAsync(CancellationToken cancellationToken)
    {
        var database = await databases.CreateDbContextAsync(cancellationToken);
        var queue = database.Database.IsSqlite() ? turn : null;
        try
        {
            if (queue is not null)
            {
                await queue.WaitAsync(cancellationToken);
            }
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }

        try
        {
            // On SQLite this is BEGIN IMMEDIATE: what is read inside is still true when it is written.
            return new ShopWrite(database, await database.Database.BeginTransactionAsync(cancellationToken), queue);
        }
        catch
        {
            queue?.Release();
            await database.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();
}
