namespace ComponentFramework.Tests.Components;

/// <summary>What the database knows of products: how many there are.</summary>
public sealed class Stock
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, int> _pieces = [];

    /// <summary>What happens elsewhere after a mount has read the facts and before it is finished.</summary>
    public Func<Task>? WhileMounting { get; set; }

    /// <summary>What happens elsewhere, once, after a refresh has read the facts and before it is finished.</summary>
    public Func<Task>? WhileRefreshing { get; set; }

    public int this[int productId]
    {
        get
        {
            lock (_gate)
            {
                return _pieces.GetValueOrDefault(productId);
            }
        }

        set
        {
            lock (_gate)
            {
                _pieces[productId] = value;
            }
        }
    }

    public void Add(int productId, int pieces)
    {
        lock (_gate)
        {
            _pieces[productId] = _pieces.GetValueOrDefault(productId) + pieces;
        }
    }
}
