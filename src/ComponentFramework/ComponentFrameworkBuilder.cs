using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ComponentFramework.Catalog;
using ComponentFramework.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework;

/// <summary>Adds components and extensions to an application.</summary>
public sealed class ComponentFrameworkBuilder
{
    internal ComponentFrameworkBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds all components and page views of an assembly. They were collected when it was compiled; nothing is searched.</summary>
    /// <param name="assembly">An assembly that was compiled with the framework's generator.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The assembly has no components.</exception>
    public ComponentFrameworkBuilder AddComponents(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
#pragma warning disable RS0030 // Once, at start.
        var catalog = assembly.GetCustomAttribute<ComponentCatalogAttribute>() ?? throw new ArgumentException(
            $"The assembly {assembly.GetName().Name} has no components. Mark a class with [Component(\"name\")], and see that its project refers to the ComponentFramework package and not only to another project that does.",
            nameof(assembly));
#pragma warning restore RS0030
        Services.AddSingleton(catalog.CreateSource());
        return this;
    }

    /// <summary>Adds components one source at a time, for hosts that bring their own.</summary>
    /// <param name="source">The components.</param>
    /// <returns>The same builder.</returns>
    public ComponentFrameworkBuilder AddComponents(IComponentCatalogSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Services.AddSingleton(source);
        return this;
    }

    /// <summary>Runs something around every handler; filters run in the order in which they are added.</summary>
    /// <typeparam name="TFilter">The filter, made once.</typeparam>
    /// <returns>The same builder.</returns>
    public ComponentFrameworkBuilder AddFilter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>()
        where TFilter : class, IEventFilter
    {
        Services.AddSingleton<IEventFilter, TFilter>();
        return this;
    }

    /// <summary>Adds a view engine; it is asked after those added before and after the built-in one.</summary>
    /// <typeparam name="TEngine">The engine, made once.</typeparam>
    /// <returns>The same builder.</returns>
    public ComponentFrameworkBuilder AddViewEngine<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEngine>()
        where TEngine : class, IViewEngine
    {
        Services.AddSingleton<IViewEngine, TEngine>();
        return this;
    }
}
