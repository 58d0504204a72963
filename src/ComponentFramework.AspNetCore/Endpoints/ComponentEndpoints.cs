using Microsoft.AspNetCore.Builder;

namespace ComponentFramework.AspNetCore.Endpoints;

/// <summary>Gives conventions to several endpoints at once.</summary>
internal sealed class ComponentEndpoints(IReadOnlyList<IEndpointConventionBuilder> endpoints) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Add(convention);
        }
    }

    public void Finally(Action<EndpointBuilder> finalConvention)
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Finally(finalConvention);
        }
    }
}
