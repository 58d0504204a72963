namespace ComponentFramework.Rendering;

/// <summary>
/// Renders components. Engines are asked in the order of their registration; the first that can render a component does.
/// Called on any thread, for many components at once. What an engine throws becomes <c>handler_failed</c>.
/// </summary>
public interface IViewEngine
{
    /// <summary>Whether this engine has a view for the component.</summary>
    /// <param name="context">The component to be rendered.</param>
    bool CanRender(ViewContext context);

    /// <summary>Renders the component, root element included.</summary>
    /// <param name="context">The component to be rendered.</param>
    /// <param name="target">Takes UTF-8 and the places that are filled in later.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken);
}
