namespace ComponentFramework.Tests.Components;

public interface ICarts
{
    Task AddAsync(string visitorId, int productId, string size, CancellationToken ct);

    Task RemoveAsync(string visitorId, int productId, string size, CancellationToken ct);

    Task<IReadOnlyList<CartItem>> ItemsAsync(string visitorId, CancellationToken ct);
}
