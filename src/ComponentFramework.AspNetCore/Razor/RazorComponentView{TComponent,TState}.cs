namespace ComponentFramework.AspNetCore.Razor;

/// <summary>
/// A <c>.razor</c> view of a component: <c>@inherits RazorComponentView&lt;CartComponent, CartState&gt;</c>. Like every view it is
/// a pure function of the state: what it injects or awaits runs again with each event. Its own <c>@onclick</c> handlers do
/// nothing; elements send events with <c>@attributes="On(…)"</c>.
/// </summary>
/// <typeparam name="TComponent">The component.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
public abstract class RazorComponentView<TComponent, TState> : RazorComponentView<TComponent>
    where TComponent : Component<TState>
    where TState : class
{
    /// <summary>What the component shows.</summary>
    protected TState State => Parameters.State;
}
