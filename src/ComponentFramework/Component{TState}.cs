namespace ComponentFramework;

/// <summary>
/// A part of a page that lives on the server: state, event handlers and a view. An instance serves one event: its state is
/// restored before and taken over after a handler that succeeds.
/// </summary>
/// <typeparam name="TState">A record of everything the view needs.</typeparam>
public abstract class Component<TState> : Component
    where TState : class
{
    private TState? _state;

    /// <summary>What the component shows. Replace it; do not change it in place.</summary>
    /// <exception cref="InvalidOperationException">Read before <c>MountAsync</c> has set it.</exception>
    public TState State
    {
        get => _state ?? throw new InvalidOperationException(
            $"{GetType().Name} has no state yet. Set State in MountAsync: protected override Task MountAsync(CancellationToken ct) {{ State = new {typeof(TState).Name}(…); … }}");
        protected set => _state = value ?? throw new ArgumentNullException(nameof(value), $"The state of {GetType().Name} cannot be null.");
    }

    /// <summary>
    /// Says what an event will probably make of the state, so that the browser can show it before the server has answered. Runs for
    /// every trigger of a rendered view whose arguments are all known, on a copy of the state; events with <see cref="OptimisticAttribute"/> are not asked about.
    /// </summary>
    /// <param name="e">The event with its arguments. Compare it with <c>e.Is(Events.AddToCart())</c>, or its <c>Name</c>.</param>
    /// <returns>The state after the event, or null when it cannot be told. Nothing is taken over: the handler decides.</returns>
    protected virtual TState? GetOptimisticPatch(ComponentEvent e) => null;

    internal override bool TryPatch(ComponentEvent e)
    {
        if (GetOptimisticPatch(e) is not { } patched)
        {
            return false;
        }

        State = patched;
        return true;
    }

    internal override object AnyState
    {
        get => State;
        set => State = (TState)value;
    }

    internal override bool HasState => _state is not null;
}
