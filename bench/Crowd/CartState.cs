namespace Crowd;

public sealed record CartState(IReadOnlyList<CartLine> Items)
{
    public static CartState Of(int pieces) => new([.. Enumerable.Range(1, 20).Select(id => new CartLine(id, $"Selvedge Denim {id}", 19.00m + id, pieces))]);
}

public sealed record CartLine(int ProductId, string Name, decimal Price, int Quantity);
