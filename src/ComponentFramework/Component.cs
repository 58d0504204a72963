using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework;

/// <summary>What all components share. Derive from <see cref="Component{TState}"/>.</summary>
public abstract class Component
{
    private Visitor? _visitor;

    internal Component()
    {
    }

    /// <summary>The id of this instance, chosen by the server once and the same for its life; also the id of its root element.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>What handlers have said against what was entered, as far as nobody has answered it yet.</summary>
    public Errors Errors { get; } = new();

    /// <summary>
    /// Who is looking. A component that asks is bound to that visitor from then on: its seal opens for nobody else, and
    /// what it mounted is never shared through a cache.
    /// </summary>
    /// <exception cref="InvalidOperationException">Asked for in the constructor, before the framework knows.</exception>
    protected internal Visitor Visitor
    {
        get
        {
            IsBoundToVisitor = true;
            HasAskedForVisitor = true;
            _visitor?.Ask();
            return _visitor ?? throw new InvalidOperationException(
                $"{GetType().Name} asked for its Visitor in its constructor. Ask in MountAsync, RefreshAsync or a handler instead.");
        }
    }

    /// <summary>The names of what this component shows and that can change. Having any makes the component live.</summary>
    protected virtual IEnumerable<string> Groups => [];

    internal bool IsBoundToVisitor { get; set; }

    /// <summary>Whether this very instance has asked; one that only its visitor may use can be bound without.</summary>
    internal bool HasAskedForVisitor { get; private set; }

    internal IEnumerable<string> CurrentGroups => Groups;

    internal abstract bool HasState { get; }

    /// <summary>The state, for code that does not know its type.</summary>
    internal abstract object AnyState { get; set; }

    /// <summary>Takes over the state that the author predicts for an event; false when there is no prediction.</summary>
    internal abstract bool TryPatch(ComponentEvent e);

    /// <summary>What was asked of the page so far; null when nothing was.</summary>
    internal PageActions? PageActions { get; private set; }

    /// <summary>
    /// Sends the page that sent the event to another address once it has its answer. Called in a handler; dropped when the handler throws. Only the visitor's
    /// own event does it: a broadcast moves nobody.
    /// </summary>
    /// <param name="url">
    /// A path of this application, with a query or fragment if there is one: <c>/boards/7?view=list</c>. It stands below the application's path base. What is not
    /// ASCII is escaped.
    /// </param>
    /// <exception cref="ArgumentException">It leads to another site, or is no path.</exception>
    protected void Navigate(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var local = LocalAddress.Of(url) ?? throw new ArgumentException(
            $"{GetType().Name} navigates to '{(url.Length > 200 ? $"{url[..200]}…" : url)}', which is no address of this application. Expected a path that begins with one slash, of at most {LocalAddress.MaxLength} characters and without control characters: Navigate(\"/boards/7\").",
            nameof(url));
        PageActions = (PageActions ?? new()) with { Navigate = local };
    }

    /// <summary>
    /// Gives an element the focus once the answer is shown. Called in a handler; dropped when the handler throws. Only the visitor's own event does it.
    /// </summary>
    /// <param name="target">The id or the field name of an element in this component's view, such as <c>Fields.Name</c>; an empty text for the root element.</param>
    protected void Focus(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        PageActions = (PageActions ?? new()) with { Focus = target };
    }

    /// <summary>
    /// Makes the fields of the form that sent the event, or of the whole component when none did, show the server's values, whatever was typed
    /// into them. Called in a handler; dropped when the handler throws. Only the visitor's own event does it.
    /// </summary>
    protected void ResetForm() => PageActions = (PageActions ?? new()) with { Reset = true };

    /// <summary>Sets the first state. Runs once in the life of an instance.</summary>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    protected virtual Task MountAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Re-reads facts that may have changed. Runs on join, on rejoin and on the event <c>refresh</c>.</summary>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    protected virtual Task RefreshAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Derives what the view shows from the rest of the state; runs before every render.</summary>
    protected virtual void BeforeRender()
    {
    }

    /// <summary>Adds to the key under which <see cref="CacheAttribute"/> keeps the mounted component. Default null.</summary>
    protected virtual string? GetCacheKey() => null;

    /// <summary>
    /// Whom rate limits count. Default: the visitor, and with it the others of the client's address who have not signed in; see
    /// <c>docs/limits.md</c>. A key of its own is counted alone, unless it contains the visitor's id. Runs before any state is read, so only
    /// parameters of the constructor and the given visitor are there.
    /// </summary>
    /// <param name="visitor">Who asks.</param>
    protected virtual string? GetThrottleKey(Visitor visitor) => null;

    /// <summary>
    /// Runs instead of a handler whose arguments could not be read or break their rules; <see cref="Errors"/> says at which field and why. For what such an
    /// event should do besides: <see cref="ResetForm"/>, <see cref="Focus"/>, another sentence.
    /// </summary>
    /// <param name="event">The event's name in snake_case: <c>set_quantity</c>.</param>
    protected virtual void OnInvalid(string @event)
    {
    }

    internal void RunInvalid(string @event) => OnInvalid(@event);

    /// <summary>The services of the event, for rules that ask for some; null outside of one.</summary>
    internal IServiceProvider? RuleServices { get; set; }

    internal void Attach(string id, Visitor visitor, bool isBoundToVisitor)
    {
        Id = id;
        _visitor = visitor;
        IsBoundToVisitor = isBoundToVisitor;
    }

    internal Task RunMountAsync(CancellationToken ct) => MountAsync(ct);

    internal Task RunRefreshAsync(CancellationToken ct) => RefreshAsync(ct);

    internal void RunBeforeRender() => BeforeRender();

    internal string? CacheKey() => GetCacheKey();

    internal string? ThrottleKey(Visitor visitor) => GetThrottleKey(visitor);
}
