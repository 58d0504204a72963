using System.Diagnostics.CodeAnalysis;
using ComponentFramework;
using ComponentFramework.AspNetCore;
using ComponentFramework.AspNetCore.Access;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.AspNetCore.Assets;
using ComponentFramework.AspNetCore.Endpoints;
using ComponentFramework.AspNetCore.Forms;
using ComponentFramework.AspNetCore.Live;
using ComponentFramework.AspNetCore.Razor;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.AspNetCore.Sealing;
using ComponentFramework.AspNetCore.Visitors;
using ComponentFramework.Broadcasting;
using ComponentFramework.Instances;
using ComponentFramework.Permissions;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;
using ComponentFramework.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Component Framework to an ASP.NET Core application.</summary>
public static class ComponentFrameworkServiceCollectionExtensions
{
    /// <summary>
    /// Adds the framework with Data Protection for its keys. Permissions are decided by ASP.NET Core's authorization: the application's own when
    /// it adds one, or the defaults, which know signed-in users, roles and schemes. Follow it with <c>AddComponents(typeof(Program).Assembly)</c>,
    /// and map the endpoints with <c>app.MapComponents()</c>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets limits.</param>
    /// <returns>The builder that components and extensions are added to.</returns>
    public static ComponentFrameworkBuilder AddComponentFramework(this IServiceCollection services, Action<ComponentFrameworkOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddDataProtection();
        services.AddOptions<ComponentFrameworkOptions>()
            .Configure<IServiceProvider>((options, provider) =>
                options.RefuseDuplicateKeys = options.WarnsDeveloper = provider.GetService<IWebHostEnvironment>()?.IsDevelopment() != false)
            .PostConfigure<IServiceProvider>((options, provider) => options.ShowFailures &= provider.GetService<IWebHostEnvironment>()?.IsDevelopment() == true);

        // Before the core, which adds stand-ins for what a host leaves out.
        services.TryAddSingleton<ISealingKeys, KeyRingSealingKeys>();
        services.TryAddSingleton<CleanContext, CleanRequestContext>();
        services.TryAddSingleton<ComponentAuthorization>();
        services.TryAddSingleton<PolicyAccessEvaluator>();
        services.TryAddSingleton<IAccessEvaluator>(provider => provider.GetRequiredService<PolicyAccessEvaluator>());
        var builder = CoreServices.Add(services, configure);

        services.AddOptions<ComponentFrameworkOptions>().ValidateOnStart();
        services.AddOptions<ComponentFrameworkWebOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComponentFrameworkWebOptions>, WebOptionsCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartCheck>());
        services.TryAddSingleton<MappedComponents>();
        services.TryAddSingleton<CrossSite>();
        services.TryAddSingleton<VisitorCookie>();
        services.TryAddSingleton<ClientAddresses>();
        services.TryAddSingleton<VisitorSource>();
        services.TryAddSingleton<ComponentAuthentication>();
        services.TryAddSingleton<EventEndpoint>();
        services.TryAddSingleton<AnswerWriter>();
        services.TryAddSingleton<DocumentRefusals>();
        services.TryAddSingleton<FormRun>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, FormPosts>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, FormRouting>());
        services.TryAddSingleton(provider => new LiveConnections(provider.GetRequiredService<IChannelLayer>()));
        services.TryAddSingleton<SocketEndpoint>();
        services.TryAddSingleton<AssetStore>();
        services.TryAddSingleton<AssetEndpoint>();
        services.TryAddSingleton<ScriptTags>();
        services.TryAddSingleton<PageParts>();
        return builder;
    }

    /// <summary>Sets how components meet the browser: the sign-in page, the visitor's cookie, foreign origins, the socket.</summary>
    /// <param name="builder">The framework's builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static ComponentFrameworkBuilder ConfigureWeb(this ComponentFrameworkBuilder builder, Action<ComponentFrameworkWebOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Shows a component with a <c>.razor</c> view instead of a <c>.cshtml</c> one.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <typeparam name="TView">The view: <c>@inherits RazorComponentView&lt;TComponent, TState&gt;</c>.</typeparam>
    /// <param name="builder">The framework's builder.</param>
    /// <returns>The same builder.</returns>
    public static ComponentFrameworkBuilder AddRazorView<TComponent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TView>(this ComponentFrameworkBuilder builder)
        where TComponent : Component
        where TView : RazorComponentView<TComponent>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new RazorView(typeof(TComponent), typeof(TView)));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IViewEngine, RazorViewEngine>());
        return builder;
    }

    private sealed class WebOptionsCheck : IValidateOptions<ComponentFrameworkWebOptions>
    {
        public ValidateOptionsResult Validate(string? name, ComponentFrameworkWebOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
