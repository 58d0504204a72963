namespace Shop.Cart;

/// <summary>
/// The carts of all visitors. A cart belongs to a visitor id. Every member may be called for the same cart from many tabs
/// at once: no change is lost.
/// </summary>
public interface ICarts
{
    /// <summary>The most pieces of one size that one cart may hold.</summary>
    const int MostPieces = 20;

    /// <summary>The cart at catalogue prices, in the order in which the rows were added.</summary>
    Task<CartState> ReadAsync(string visitorId, CancellationToken cancellationToken);

    /// <summary>How many pieces are in the cart.</summary>
    Task<int> PiecesAsync(string visitorId, CancellationToken cancellationToken);

    /// <summary>Adds one piece. Refused when the product or size is unknown, or when no further piece is left for this cart.</summary>
    Task<Refusal?> AddAsync(string visitorId, int productId, string size, CancellationToken cancellationToken);

    /// <summary>Sets the quantity of a row that is in the cart. Refused below 1, above <see cref="MostPieces"/> and above the stock.</summary>
    Task<Refusal?> SetQuantityAsync(string visitorId, int productId, string size, int quantity, CancellationToken cancellationToken);

    /// <summary>Takes one piece out; the last piece takes the row with it. A row that is not there is left alone.</summary>
    Task RemoveOneAsync(string visitorId, int productId, string size, CancellationToken cancellationToken);

    /// <summary>Takes a row out. A row that is not there is left alone.</summary>
    Task RemoveAsync(string visitorId, int productId, string size, CancellationToken cancellationToken);

    /// <summary>Moves everything from one visitor's cart to another's, as at sign-in. Equal rows are added up.</summary>
    Task MergeAsync(string fromVisitorId, string intoVisitorId, CancellationToken cancellationToken);

    /// <summary>
    /// The id under which this cart is being checked out. Every tab gets the same one until an order has come of it, so a
    /// cart is ordered once however many tabs, clicks and retries there are.
    /// </summary>
    Task<Guid> CheckoutIdAsync(string visitorId, CancellationToken cancellationToken);
}
