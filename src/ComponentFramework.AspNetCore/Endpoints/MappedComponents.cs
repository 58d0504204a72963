using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;

namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Remembers where components were mapped, so that mistakes in endpoints stop the start and not the first request.</summary>
internal sealed class MappedComponents
{
    private readonly ConcurrentBag<IEndpointRouteBuilder> _builders = [];

    /// <summary>Whether <c>MapComponents</c> was called: without it the browser finds neither the client nor a place to send events to.</summary>
    public bool HasClient { get; private set; }

    public void AddClient() => HasClient = true;

    public void Add(IEndpointRouteBuilder endpoints) => _builders.Add(endpoints);

    /// <summary>Building an endpoint runs its conventions, and the checks among them.</summary>
    public void Check()
    {
        foreach (var source in _builders.Distinct().SelectMany(builder => builder.DataSources))
        {
            _ = source.Endpoints.Count;
        }
    }
}
