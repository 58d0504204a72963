using System.Reflection;
using System.Security.Claims;
using System.Text;
using ComponentFramework.Catalog;
using ComponentFramework.Html;
using ComponentFramework.Sealing;
using ComponentFramework.Testing.Pages;
using ComponentFramework.Testing.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ComponentFramework.Testing;

/// <summary>
/// An application for tests, without a web server and a browser: the real dispatcher, real sealing and binding, real views,
/// and a clock that stands still. What a test sends travels in the form in which it travels to a server. It works with any
/// test framework.
/// </summary>
/// <remarks>Set it up with the methods that begin with <c>With</c>; the first mount makes the services, and from then on they are fixed.</remarks>
public sealed class ComponentHost : IAsyncDisposable
{
    private readonly HostSetup? _setup;
    private readonly RunningApplication? _application;
    private readonly List<TestPage> _pages = [];
    private readonly Lock _gate = new();
    private ServiceProvider? _services;
    private AsyncServiceScope? _inspection;
    private ITransport? _transport;

    /// <summary>A host whose components find these services.</summary>
    /// <param name="services">Registers what the components ask for; what it registers wins over what the host brings.</param>
    public ComponentHost(Action<IServiceCollection>? services = null)
        : this(new HostSetup(services), null)
    {
    }

    private ComponentHost(HostSetup? setup, RunningApplication? application)
    {
        _setup = setup;
        _application = application;
        Visitor = AsAnonymous();
    }

    /// <summary>The visitor of everything that is mounted on the host itself: one anonymous person.</summary>
    public TestVisitor Visitor { get; }

    /// <summary>The clock of the components and of the framework; it moves when the test moves it.</summary>
    /// <exception cref="InvalidOperationException">The test registered a clock of its own.</exception>
    public FakeTimeProvider Time => Setup.Time;

    /// <summary>What carries broadcasts; it can be held, lost and broken.</summary>
    public TestChannel Channel => Setup.Channel;

    /// <summary>The broadcasts that have left so far, from this machine and those beside it.</summary>
    public IReadOnlyList<SentBroadcast> Broadcasts => Setup.Channel.Sent;

    /// <summary>What has been logged so far, whatever the level.</summary>
    public IReadOnlyList<LogEntry> Log => Setup.Log.Entries;

    /// <summary>The services, for a test that changes facts behind the components' back.</summary>
    public IServiceProvider Services => Start();

    internal bool IsRemote => _application is not null;

    internal ITransport Transport
    {
        get
        {
            Start();
            return _transport!;
        }
    }

    private HostSetup Setup => _setup ?? throw new NotSupportedException(
        "This host is a running application, which was set up where it was started; its clock, log and channel are found there.");

    /// <summary>
    /// A host that goes over HTTP and sockets to an application that listens in this process, so that one test can take every
    /// road. Pushes take their time there: wait for them with <see cref="TestPage.UntilAsync"/>.
    /// </summary>
    /// <param name="application">The application; the host leaves it running when it is disposed.</param>
    public static ComponentHost Over(RunningApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new(null, application);
    }

    /// <summary>Adds the components of an assembly. Needed only for assemblies that the mounted component's own does not refer to.</summary>
    /// <param name="assembly">An assembly with components.</param>
    /// <returns>The same host.</returns>
    public ComponentHost WithComponentsOf(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return With(setup => setup.Components.Add(assembly));
    }

    /// <summary>Changes limits of the framework.</summary>
    /// <param name="configure">Changes the defaults.</param>
    /// <returns>The same host.</returns>
    public ComponentHost WithOptions(Action<ComponentFrameworkOptions> configure) => With(setup => setup.Configure(configure));

    /// <summary>Runs a filter around every handler.</summary>
    /// <typeparam name="TFilter">The filter, made once.</typeparam>
    /// <returns>The same host.</returns>
    public ComponentHost WithFilter<TFilter>()
        where TFilter : class, IEventFilter => With(setup => setup.AddFilter<TFilter>());

    /// <summary>Renders every component as an empty root element with its slots, for tests that want no view.</summary>
    /// <returns>The same host.</returns>
    public ComponentHost WithoutViews() => With(setup => setup.HasViews = false);

    /// <summary>A second machine: the same set-up, keys, clock and channel, and services of its own. Facts that both see have to be registered as instances.</summary>
    /// <returns>A host to be disposed like this one.</returns>
    public ComponentHost AnotherMachine() => new(Setup, null);

    /// <summary>Somebody who has signed in; the same name is the same visitor.</summary>
    /// <param name="name">The name, from which the visitor's id is made.</param>
    /// <param name="roles">The roles that the visitor is in.</param>
    /// <param name="policies">The names of the policies that hold for the visitor.</param>
    public TestVisitor As(string name, string[]? roles = null, string[]? policies = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return TestVisitor.SignedIn(this, name, roles ?? [], policies ?? []);
    }

    /// <summary>Somebody with claims of the test's choice.</summary>
    /// <param name="user">The principal.</param>
    /// <param name="id">The visitor's id.</param>
    public TestVisitor As(ClaimsPrincipal user, string id)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return TestVisitor.SignedIn(this, user, id);
    }

    /// <summary>Somebody new who has not signed in.</summary>
    public TestVisitor AsAnonymous() => TestVisitor.Anonymous(this);

    /// <inheritdoc cref="TestVisitor.MountAsync{TComponent}"/>
    public Task<MountedComponent<TComponent>> MountAsync<TComponent>(Composition? composition = null)
        where TComponent : Component => MountAsync<TComponent>(Visitor, composition);

    /// <inheritdoc cref="TestVisitor.FetchAsync{TComponent}"/>
    public Task<MountedComponent<TComponent>> FetchAsync<TComponent>(params (string Name, string Value)[] routeValues)
        where TComponent : Component => FetchAsync<TComponent>(Visitor, routeValues);

    /// <inheritdoc cref="TestVisitor.OpenAsync"/>
    public Task<TestPage> OpenAsync(object model) => Visitor.OpenAsync(model);

    /// <summary>Sends a broadcast as code outside of components does, and waits until every live page has what follows from it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="eventName">The event; by default the facts are read again.</param>
    public async Task BroadcastAsync(string group, string eventName = ComponentEvent.Refresh)
    {
        await Services.GetRequiredService<IBroadcaster>().SendAsync(group, eventName);
        await SettleAsync();
    }

    /// <summary>Sends a broadcast with arguments, and waits until every live page has what follows from it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="event">Made with a component's <c>Events</c>.</param>
    public async Task BroadcastAsync(string group, ComponentEvent @event)
    {
        await Services.GetRequiredService<IBroadcaster>().SendAsync(group, @event);
        await SettleAsync();
    }

    /// <summary>
    /// Waits until no live component has anything to do. Events and broadcasts sent through the host do so by themselves;
    /// it is for what the test's own code sends.
    /// </summary>
    public async Task SettleAsync()
    {
        bool isChanged;
        do
        {
            await Transport.SettleAsync();
            isChanged = false;
            foreach (var page in Pages())
            {
                isChanged |= await page.PassAsync();
                isChanged |= await page.JoinAsync();
            }
        }
        while (isChanged);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var page in Pages())
        {
            await page.LoseConnectionAsync();
        }

        if (_inspection is { } inspection)
        {
            await inspection.DisposeAsync();
        }

        (_transport as IDisposable)?.Dispose();
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    internal void Add(TestPage page)
    {
        lock (_gate)
        {
            _pages.Add(page);
        }
    }

    internal ComponentDescriptor Describe(Type component)
    {
        _setup?.Components.Add(component.Assembly);
        return Start().GetRequiredService<ComponentCatalog>().Find(component) ?? throw new InvalidOperationException(
            $"{component.FullName} is not among the host's components. Mark it with [Component(\"…\")]; when it is in an assembly that the first mounted component's does not refer to, add that before the first mount: host.WithComponentsOf(typeof({component.Name}).Assembly).");
    }

    internal Component Restore(string state, TestVisitor visitor)
    {
        var services = Start();
        var snapshot = services.GetRequiredService<SnapshotSeal>().Open(Encoding.UTF8.GetBytes(state)) ?? throw new PageMismatchException("The page holds a sealed state that does not open here, so its content cannot be shown.");
        _inspection ??= services.CreateAsyncScope();
        var descriptor = services.GetRequiredService<ComponentCatalog>().Resolve(snapshot.Component);
        var parameters = new StateReader(snapshot.Parameters.Span);
        var component = descriptor.Create(_inspection.Value.ServiceProvider, ref parameters);
        component.Attach(snapshot.Id, visitor.ForRequest(), isBoundToVisitor: true);
        component.Errors.Begin(snapshot.Messages, null, _ => false);
        component.Errors.ShowEarlier();
        if (snapshot.State is { } written)
        {
            var reader = new StateReader(written.Span);
            descriptor.ReadState(component, ref reader);
        }

        return component;
    }

    internal async Task<MountedComponent<TComponent>> MountAsync<TComponent>(TestVisitor visitor, Composition? composition)
        where TComponent : Component
    {
        var descriptor = Describe(typeof(TComponent));
        if (composition is not null && composition.Component.Type != typeof(TComponent))
        {
            throw new ArgumentException($"The composition is one of {composition.Component.Type.Name}; expected {typeof(TComponent).Name}.Compose(…).", nameof(composition));
        }

        return Mounted<TComponent>(visitor, descriptor, await Transport.PlaceAsync(visitor, descriptor, composition, CancellationToken.None));
    }

    internal async Task<MountedComponent<TComponent>> FetchAsync<TComponent>(TestVisitor visitor, (string Name, string Value)[] routeValues)
        where TComponent : Component
    {
        var descriptor = Describe(typeof(TComponent));
        var values = routeValues.Select(value => KeyValuePair.Create(value.Name, value.Value)).ToList();
        return Mounted<TComponent>(visitor, descriptor, await Transport.FetchAsync(visitor, descriptor, values, CancellationToken.None));
    }

    internal async Task<TestPage> OpenAsync(TestVisitor visitor, object model)
    {
        _setup?.Components.Add(model.GetType().Assembly);
        return await PageAsync(visitor, await Transport.OpenAsync(visitor, model, CancellationToken.None));
    }

    internal async Task<TestPage> VisitAsync(TestVisitor visitor, string address) =>
        await PageAsync(visitor, await Transport.VisitAsync(visitor, address, CancellationToken.None));

    private static async Task<TestPage> PageAsync(TestVisitor visitor, string html)
    {
        var page = new TestPage(visitor, PageDocument.Whole(html));
        await page.FillHolesAsync();
        return page;
    }

    private static MountedComponent<TComponent> Mounted<TComponent>(TestVisitor visitor, ComponentDescriptor descriptor, WireAnswer answer)
        where TComponent : Component
    {
        if (answer.Outcome.IsRefused)
        {
            throw new EventRefusedException($"The mount of '{descriptor.Name}'", answer.Outcome);
        }

        var (page, id) = PageDocument.Holding(answer.Html!);
        return new(new TestPage(visitor, page), id);
    }

    private ComponentHost With(Action<HostSetup> change)
    {
        change(_services is null ? Setup : throw new InvalidOperationException("The host has mounted something, so its set-up is fixed. Set it up before the first mount."));
        return this;
    }

    private IServiceProvider Start()
    {
        lock (_gate)
        {
            if (_application is not null)
            {
                _transport ??= new HttpTransport(_application);
                return _application.Services;
            }

            if (_services is null)
            {
                _services = Setup.Build();
                _transport = new InMemoryTransport(_services, Setup.Log, Setup.Channel);
            }

            return _services;
        }
    }

    private TestPage[] Pages()
    {
        lock (_gate)
        {
            return [.. _pages];
        }
    }
}
