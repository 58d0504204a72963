namespace Shop.Cart;

/// <summary>How many pieces are in the cart.</summary>
public sealed record CartCountState(int Pieces);
