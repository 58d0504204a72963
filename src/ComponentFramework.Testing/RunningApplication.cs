namespace ComponentFramework.Testing;

/// <summary>
/// An application that listens on an address in this process, so that a test can go through HTTP and sockets and still look
/// at states. Hand it to <see cref="ComponentHost.Over"/>.
/// </summary>
/// <param name="address">Where it listens, path base included: <c>http://127.0.0.1:5000/</c>.</param>
/// <param name="services">Its services, which hold the keys of its sealed states.</param>
public sealed class RunningApplication(Uri address, IServiceProvider services)
{
    /// <summary>Where it listens.</summary>
    public Uri Address { get; } = address ?? throw new ArgumentNullException(nameof(address));

    /// <summary>Its services.</summary>
    public IServiceProvider Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    /// <summary>
    /// The headers that tell the application who sends a request, for a visitor who is signed in. Depends on how the
    /// application signs people in; a test usually adds an authentication scheme that reads a header.
    /// </summary>
    public Func<TestVisitor, IEnumerable<KeyValuePair<string, string>>> Identify { get; init; } = _ => [];
}
