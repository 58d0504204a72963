using Microsoft.EntityFrameworkCore.Storage;

namespace Shop.Storage;

/// <summary>One write transaction. What is not committed when it is disposed did not happen.</summary>
internal sealed class ShopWrite(ShopDatabase database, IDbContextTransaction transaction, SemaphoreSlim? queue) : IAsyncDisposable
{
    public ShopDatabase Database => database;

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await database.DisposeAsync();
        }
        finally
        {
            queue?.Release();
        }
    }
}
