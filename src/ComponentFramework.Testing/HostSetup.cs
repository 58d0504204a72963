using ComponentFramework.Broadcasting;
using ComponentFramework.Permissions;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;
using ComponentFramework.Setup;
using ComponentFramework.Testing.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ComponentFramework.Testing;

/// <summary>What the machines of one test have in common, and how the services of each are made.</summary>
internal sealed class HostSetup(Action<IServiceCollection>? configureServices)
{
    private readonly List<Action<ComponentFrameworkBuilder>> _changes = [];
    private readonly EphemeralSealingKeys _keys = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private FakeTimeProvider? _ownTime;
    private bool _hasForeignTime;

    public TestChannel Channel { get; } = new();

    public RecordedLog Log { get; } = new();

    public AssemblyCatalog Components { get; } = new();

    public bool HasViews { get; set; } = true;

    public FakeTimeProvider Time => _hasForeignTime
        ? throw new InvalidOperationException("The test registered a clock of its own; move that one.")
        : _ownTime ?? _time;

    public void Configure(Action<ComponentFrameworkOptions> configure) => _changes.Add(builder => builder.Services.Configure(configure));

    public void AddFilter<TFilter>()
        where TFilter : class, IEventFilter => _changes.Add(builder => builder.AddFilter<TFilter>());

    public ServiceProvider Build()
    {
        var services = new ServiceCollection();
        configureServices?.Invoke(services);
        TakeClock(services);
        services.TryAddSingleton<TimeProvider>(_time);
        services.TryAddSingleton<ISealingKeys>(_keys);
        services.TryAddSingleton<IChannelLayer>(Channel);
        services.TryAddSingleton<IAccessEvaluator, GrantedAccess>();
        services.TryAddSingleton<ILoggerFactory>(Log);
        services.AddSingleton<ILoggerProvider>(Log);
        services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        if (!HasViews)
        {
            services.AddSingleton<IViewEngine, PlainViewEngine>();
        }

        var builder = CoreServices.Add(services, null).AddComponents(Components);
        foreach (var change in _changes)
        {
            change(builder);
        }

        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });

        // Throws for options that an application would not start with.
        _ = provider.GetRequiredService<IOptions<ComponentFrameworkOptions>>().Value;
        return provider;
    }

    private void TakeClock(ServiceCollection services)
    {
        var clock = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider));
        _ownTime = clock?.ImplementationInstance as FakeTimeProvider;
        _hasForeignTime = clock is not null && _ownTime is null;
    }
}
