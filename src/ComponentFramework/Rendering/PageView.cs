using ComponentFramework.Rendering.Markup;

namespace ComponentFramework.Rendering;

/// <summary>What whole pages and their layouts share. Views derive from <see cref="PageView{TModel}"/> or <see cref="LayoutView{TModel}"/>.</summary>
public abstract class PageView : HtmlView
{
    internal PageView()
    {
    }

    /// <summary>The model of the layout around this view, or null for none. Its type decides the layout's view.</summary>
    protected internal object? Layout { get; protected set; }

    internal PageContext? Context { get; set; }

    internal abstract void SetModel(object model);

    /// <summary>Places a component on the page.</summary>
    /// <param name="composition">Made with the component's <c>Compose</c>.</param>
    protected static ChildMarkup Place(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return new(RenderMarkKind.Child, new(composition.Component.Name, composition));
    }

    /// <summary>The tags that load htmx and the client; write them once, in the head.</summary>
    protected RawMarkup Scripts => new(Context?.Scripts);

    /// <summary>What stands before every path of the application, without a slash at its end; empty for most.</summary>
    protected string PathBase => Context?.PathBase ?? "";
}
