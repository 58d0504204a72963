using Microsoft.Data.Sqlite;

namespace Shop.Tests.Running;

/// <summary>Looks into the shop's database file beside the running shop: what is there in the end, whatever was answered.</summary>
public sealed class ShopData(string file)
{
    public Task<long> StockAsync(int productId, string size) =>
        NumberAsync("SELECT Stock FROM ProductSizes WHERE ProductId = $1 AND Size = $2", productId, size);

    public Task<long> LowestStockAsync() => NumberAsync("SELECT MIN(Stock) FROM ProductSizes");

    /// <summary>How many orders hold this size of a product, paid or not.</summary>
    public Task<long> OrdersOfAsync(int productId, string size) =>
        NumberAsync("SELECT COUNT(DISTINCT OrderNumber) FROM OrderLines WHERE ProductId = $1 AND Size = $2", productId, size);

    public Task<long> OrdersOfCustomerAsync(string email) =>
        NumberAsync("SELECT COUNT(*) FROM Orders JOIN AspNetUsers ON AspNetUsers.Id = Orders.CustomerId WHERE Email = $1", email);

    private async Task<long> NumberAsync(string sql, params object[] values)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 0; number < values.Length; number++)
        {
            command.Parameters.AddWithValue($"${number + 1}", values[number]);
        }

        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
