using System.Collections.Concurrent;
using Microsoft.AspNetCore.Routing;

namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Remembers where components were mapped, so that mistakes in endpoints stop the start and not the first request.</summary>
internal sealed class MappedComponents
{
    private readonly ConcurrentBag<IEndpointRouteBuilder> _builders = [];

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
