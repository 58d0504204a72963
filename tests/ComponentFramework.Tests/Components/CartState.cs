namespace ComponentFramework.Tests.Components;

public sealed record CartState(IReadOnlyList<CartItem> Items);

public sealed record CartItem(int ProductId, string Size, int Quantity);
