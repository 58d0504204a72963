using ComponentFramework.Rendering;

namespace ComponentFramework.Dispatching;

/// <summary>A mounted component that is the same for everybody, all but its identity.</summary>
/// <param name="Id">The id of the instance that was mounted; predictions name it.</param>
/// <param name="View">Its render.</param>
/// <param name="Predictions">What its triggers predict.</param>
/// <param name="State">Its state.</param>
/// <param name="Groups">What it shows and can change.</param>
/// <param name="Ends">Until when it may be shown.</param>
/// <param name="Bytes">What it costs to keep.</param>
internal sealed record CacheEntry(
    string Id,
    RenderedView View,
    IReadOnlyList<ReadOnlyMemory<byte>> Predictions,
    ReadOnlyMemory<byte> State,
    IReadOnlyList<string> Groups,
    DateTimeOffset Ends,
    long Bytes)
{
    /// <summary>The predictions as another instance shows them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> PredictionsFor(string id) => [.. Predictions.Select(prediction => PredictionAttribute.For(prediction, Id, id))];
}
