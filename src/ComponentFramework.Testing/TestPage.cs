using System.Globalization;
using AngleSharp.Dom;
using ComponentFramework.Protocol;
using ComponentFramework.Testing.Pages;
using ComponentFramework.Testing.Transports;

namespace ComponentFramework.Testing;

/// <summary>
/// An open page of one visitor. It does with answers and pushes what the browser's client does: new HTML takes the place of
/// its component, children that the answer keeps stay, and older answers never cover newer ones.
/// </summary>
public sealed class TestPage
{
    private readonly ITransport _transport;
    private readonly PageDocument _document;
    private readonly PushBox _pushes;
    private readonly Dictionary<string, string> _mounts = [];
    private readonly HashSet<string> _joined = [];
    private readonly Dictionary<string, string> _parameters = [];
    private IConnection? _connection;

    internal TestPage(TestVisitor visitor, PageDocument document)
    {
        Visitor = visitor;
        _transport = visitor.Host.Transport;
        _document = document;
        _pushes = new(document);
        visitor.Host.Add(this);
    }

    /// <summary>Whose page it is.</summary>
    public TestVisitor Visitor { get; }

    /// <summary>The whole page.</summary>
    public string Html => _document.Read(root => root.OuterHtml);

    /// <summary>Whether its live components are joined over a connection.</summary>
    public bool IsConnected => _connection is not null;

    /// <summary>How many pushes have arrived.</summary>
    public int Pushes => _pushes.Received;

    /// <summary>What was refused without having been asked for, such as a push to somebody who may not see it any more.</summary>
    public IReadOnlyList<EventOutcome> PushRefusals => _pushes.Refusals;

    /// <summary>The one element that matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <exception cref="PageMismatchException">None matches, or several do.</exception>
    public IElement Find(string selector) => _document.Read(root => Markup.Find(root, selector));

    /// <summary>All elements that match, in the order of the page.</summary>
    /// <param name="selector">A CSS selector.</param>
    public IReadOnlyList<IElement> FindAll(string selector) => _document.Read(root => Markup.FindAll(root, selector));

    /// <summary>The one component of a type.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <exception cref="PageMismatchException">The page has none, or several.</exception>
    public MountedComponent<TComponent> Component<TComponent>()
        where TComponent : Component => _document.Read(ComponentIn<TComponent>);

    /// <summary>All components of a type, in the order of the page.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    public IReadOnlyList<MountedComponent<TComponent>> Components<TComponent>()
        where TComponent : Component => _document.Read(ComponentsIn<TComponent>);

    /// <summary>Opens the page's connection and joins every live component, or joins them again after it was lost.</summary>
    /// <exception cref="EventRefusedException">A component refused to be joined.</exception>
    public async Task ConnectAsync()
    {
        _connection ??= await _transport.ConnectAsync(Visitor, _pushes.Receive, CancellationToken.None);
        await JoinAsync();
        await Visitor.Host.SettleAsync();
    }

    /// <summary>Cuts the connection, as a tunnel or a closed laptop does. The page shows what it showed; its events go by HTTP.</summary>
    public async Task LoseConnectionAsync()
    {
        var connection = _connection;
        _connection = null;
        _joined.Clear();
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>
    /// Waits until the page is as it should be. In memory everything has arrived already; over a network it waits for pushes.
    /// </summary>
    /// <param name="claim">What should become true; asked again after every push.</param>
    /// <param name="timeout">How long a push may take, by the real clock; default ten seconds.</param>
    /// <exception cref="PageMismatchException">It did not; the message shows the page.</exception>
    public async Task UntilAsync(Func<bool> claim, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        await Visitor.Host.SettleAsync();
        using var patience = new CancellationTokenSource(Visitor.Host.IsRemote ? timeout ?? TimeSpan.FromSeconds(10) : TimeSpan.Zero);
        while (true)
        {
            var next = _pushes.Next;
            if (_document.Read(_ => claim()))
            {
                return;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new PageMismatchException($"The page did not become as expected. What is there:\n{_document.Read(Markup.Describe)}");
            }
        }
    }

    /// <summary>Keeps pushes from reaching the page, as a slow connection does; of each component only the newest waits.</summary>
    public void HoldPushes() => _pushes.Hold();

    /// <summary>Lets pushes through again, beginning with those that wait.</summary>
    public void ReleasePushes() => _pushes.Release();

    internal T Read<T>(string id, Func<IElement, T> read) => _document.Read(id, read);

    internal MountedComponent<TComponent> ComponentIn<TComponent>(IElement scope)
        where TComponent : Component => ComponentsIn<TComponent>(scope) switch
    {
        [var one] => one,
        [] => throw new PageMismatchException($"There is no {typeof(TComponent).Name} here. What is there:\n{Markup.Describe(scope)}"),
        var several => throw new PageMismatchException($"There are {several.Count} of {typeof(TComponent).Name} here, and one was expected: {string.Join(", ", several.Select(component => component.Id))}."),
    };

    internal IReadOnlyList<MountedComponent<TComponent>> ComponentsIn<TComponent>(IElement scope)
        where TComponent : Component
    {
        var name = Visitor.Host.Describe(typeof(TComponent)).Name;
        return [.. Markup.FindAll(scope, $"[{Wire.Attributes.Component}='{name}']").Select(root => new MountedComponent<TComponent>(this, root.Id!))];
    }

    internal WireEvent Compose(string id, string? @event, string? eventId, WirePayload payload) => Read(id, root => new WireEvent(
        root.GetAttribute(Wire.Attributes.Component)!,
        root.GetAttribute(Wire.Attributes.State),
        @event,
        eventId,
        payload)
    {
        ShownRevision = long.TryParse(root.GetAttribute(Wire.Attributes.Revision), CultureInfo.InvariantCulture, out var revision) ? revision : null,
    });

    /// <summary>Sends what somebody did to a component. One that has still to take the parameters that its parent gives takes those first, or nothing happens.</summary>
    internal async Task<EventOutcome> SendAsync(string id, WireEvent @event, bool isAnswerLost, CancellationToken ct)
    {
        var refused = await PassAsync(id);
        var outcome = refused ?? await SendNowAsync(id, @event, isAnswerLost, ct);
        await Visitor.Host.SettleAsync();
        return outcome;
    }

    /// <summary>Gives components the parameters that their parents' answers brought; true when there were any.</summary>
    internal async Task<bool> PassAsync()
    {
        var passed = _document.TakePassed();
        foreach (var (id, parameters) in passed)
        {
            _parameters[id] = parameters;
            await PassAsync(id);
        }

        return passed.Count > 0;
    }

    private async Task<EventOutcome?> PassAsync(string id)
    {
        if (!_parameters.TryGetValue(id, out var parameters))
        {
            return null;
        }

        var payload = WirePayload.Of([KeyValuePair.Create(Wire.Fields.Parameters, parameters)]);
        var outcome = await SendNowAsync(id, Compose(id, ComponentEvent.Refresh, Guid.NewGuid().ToString(), payload), isAnswerLost: false, CancellationToken.None);
        if (outcome.IsRefused)
        {
            return outcome;
        }

        _parameters.Remove(id);
        return null;
    }

    private async Task<EventOutcome> SendNowAsync(string id, WireEvent @event, bool isAnswerLost, CancellationToken ct)
    {
        var isJoined = _joined.Contains(id);
        var answer = isJoined && _connection is { } connection
            ? await connection.SendAsync(id, @event, ct)
            : await _transport.SendAsync(Visitor, @event, ct);
        if (!isAnswerLost)
        {
            Take(id, answer, isMount: @event.Event is null);
        }

        return answer.Outcome;
    }

    /// <summary>Mounts afresh with the parameters that came along with <c>state_expired</c>.</summary>
    internal async Task<EventOutcome> RemountAsync(string id)
    {
        if (!_mounts.Remove(id, out var mount))
        {
            throw new InvalidOperationException($"The last answer to '{id}' was not state_expired with something to mount with.");
        }

        var component = Read(id, root => root.GetAttribute(Wire.Attributes.Component)!);
        var outcome = await SendNowAsync(id, WireEvent.Mount(component, mount), isAnswerLost: false, CancellationToken.None);
        await Visitor.Host.SettleAsync();
        return outcome;
    }

    /// <summary>Mounts what the page has left to the browser, one after the other like the browser does.</summary>
    internal async Task FillHolesAsync()
    {
        while (_document.Read(root => root.QuerySelector($"[{Wire.Attributes.Mount}]")?.Id) is { } id)
        {
            var outcome = await SendAsync(id, Compose(id, null, null, WirePayload.None), isAnswerLost: false, CancellationToken.None);
            if (outcome.IsRefused)
            {
                throw new EventRefusedException($"The mount of the hole '{id}'", outcome);
            }
        }
    }

    /// <summary>Joins live components that have come, and leaves those that are gone; true when there were any.</summary>
    internal async Task<bool> JoinAsync()
    {
        if (_connection is not { } connection)
        {
            return false;
        }

        var live = _document.Read(page => Markup.FindAll(page, $"[{Wire.Attributes.Live}]").ToDictionary(
            root => root.Id!,
            root => (Component: root.GetAttribute(Wire.Attributes.Component)!, State: root.GetAttribute(Wire.Attributes.State)!)));
        var gone = _joined.Where(id => !live.ContainsKey(id)).ToList();
        var added = live.Where(root => !_joined.Contains(root.Key)).ToList();
        foreach (var id in gone)
        {
            _joined.Remove(id);
            await connection.LeaveAsync(id, CancellationToken.None);
        }

        foreach (var (id, (component, state)) in added)
        {
            var answer = await connection.JoinAsync(id, component, state, CancellationToken.None);
            Take(id, answer, isMount: false);
            if (answer.Outcome.IsRefused)
            {
                throw new EventRefusedException($"The join of '{id}'", answer.Outcome);
            }

            _joined.Add(id);
        }

        return gone.Count + added.Count > 0;
    }

    private void Take(string id, WireAnswer answer, bool isMount)
    {
        if (answer.Mount is not null)
        {
            _mounts[id] = answer.Mount;
        }

        if (answer.Html is not null)
        {
            _document.Show(id, answer.Html, isMount);
        }
    }
}
