using ComponentFramework;
using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Assets;
using ComponentFramework.AspNetCore.Endpoints;
using ComponentFramework.AspNetCore.Live;
using ComponentFramework.Catalog;
using ComponentFramework.Limits;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps components.</summary>
public static class ComponentEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps what pages with components need: events (<c>POST /components/{name}</c>), the socket (<c>/ws/components</c>) and the
    /// browser client. No middleware has to be added for it. The client is sent compressed; pages and events are compressed when
    /// the application adds response compression.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>Takes conventions for all of these endpoints.</returns>
    /// <exception cref="InvalidOperationException">The components contradict each other or themselves; the message says how.</exception>
    public static IEndpointConventionBuilder MapComponents(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        _ = Catalog(endpoints);
        endpoints.ServiceProvider.GetRequiredService<MappedComponents>().AddClient();
        var events = endpoints.ServiceProvider.GetRequiredService<EventEndpoint>();
        var assets = endpoints.ServiceProvider.GetRequiredService<AssetEndpoint>();
        var socket = endpoints.ServiceProvider.GetRequiredService<SocketEndpoint>();
        var mark = new ComponentEndpoint("components", IsForAll: true);

        // In a branch of its own, so that nobody has to remember the middleware.
        var socketBranch = endpoints.CreateApplicationBuilder();
        socketBranch.UseWebSockets();
        socketBranch.Run(socket.ConnectAsync);
        return new ComponentEndpoints(
        [
            Mark(endpoints.Map(Wire.ComponentsPath + "/{name}", events.SendAsync), mark, "Component event"),
            Mark(endpoints.Map(Wire.SocketPath, socketBranch.Build()), mark, "Component socket"),
            Mark(endpoints.Map(Wire.AssetsPath + "/{file}", assets.SendAsync), mark, "Component client"),
        ]);
    }

    /// <summary>
    /// Gives one component an address of its own: GET mounts it with the route values as its parameters, POST sends it events.
    /// The answer is the component alone, as HTML or, when asked for, as JSON.
    /// </summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">A route whose values are named like the parameters: <c>/components/product/{productId:int}</c>.</param>
    /// <returns>Takes conventions for the endpoint.</returns>
    /// <exception cref="InvalidOperationException">The component was not added.</exception>
    public static IEndpointConventionBuilder MapComponent<TComponent>(this IEndpointRouteBuilder endpoints, string pattern)
        where TComponent : Component
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var component = Catalog(endpoints).Find(typeof(TComponent)) ?? throw new InvalidOperationException(
            $"{typeof(TComponent).Name} is mapped to '{pattern}' but was not added. Add its assembly: builder.Services.AddComponentFramework().AddComponents(typeof({typeof(TComponent).Name}).Assembly).");
        var events = endpoints.ServiceProvider.GetRequiredService<EventEndpoint>();
        return Mark(endpoints.Map(pattern, context => events.ShowAsync(context, component.Name)), new(pattern), $"Component {component.Name}");
    }

    /// <summary>
    /// Limits how often one visitor may use these endpoints. On <c>MapComponents()</c> it counts events over HTTP and over the
    /// socket together.
    /// </summary>
    /// <typeparam name="TBuilder">What <c>MapComponents</c> or <c>MapComponent</c> returned.</typeparam>
    /// <param name="builder">The endpoints; only those of components.</param>
    /// <param name="rate">A count and a unit: <c>5/second</c>, <c>30/minute</c>, <c>3/hour</c>, <c>100/day</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The rate cannot be read.</exception>
    public static TBuilder RequireComponentRateLimit<TBuilder>(this TBuilder builder, string rate)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(rate);
        var counted = Rate.Parse(rate, $"RequireComponentRateLimit(\"{rate}\")");
        builder.Finally(endpoint =>
        {
            var component = endpoint.Metadata.OfType<ComponentEndpoint>().FirstOrDefault() ?? throw new InvalidOperationException(
                $"RequireComponentRateLimit(\"{rate}\") stands on the endpoint '{endpoint.DisplayName}', which is not a component's. Put it on MapComponents() or MapComponent<T>(…), and use RequireRateLimiting for other endpoints.");
            endpoint.Metadata.Add(new EndpointRate($"endpoint {component.Name}", counted));
        });
        return builder;
    }

    private static ComponentCatalog Catalog(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var mapped = services.GetService<MappedComponents>() ?? throw new InvalidOperationException(
            "Component Framework was not added. Add it before the application is built: builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly).");
        mapped.Add(endpoints);
        return services.GetRequiredService<ComponentCatalog>();
    }

    private static IEndpointConventionBuilder Mark(IEndpointConventionBuilder endpoint, ComponentEndpoint mark, string name)
    {
        endpoint.WithMetadata(mark).WithDisplayName(name);
        endpoint.Finally(AuthorizeInTheCore);
        return endpoint;
    }

    /// <summary>
    /// Who may use a component is decided where it is, so that the answer is a problem and not a redirect to a sign-in page. A
    /// fallback policy would redirect, and so the authorization middleware is told to stay out.
    /// </summary>
    private static void AuthorizeInTheCore(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IAuthorizeData>().Any())
        {
            throw new InvalidOperationException(
                $"RequireAuthorization stands on the endpoint '{endpoint.DisplayName}' of Component Framework. Put [Authorize] on the components instead: it holds over HTTP, over the socket, in pages and for pushes alike.");
        }

        endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }
}
