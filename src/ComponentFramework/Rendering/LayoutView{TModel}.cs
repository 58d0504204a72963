using ComponentFramework.Rendering.Markup;

namespace ComponentFramework.Rendering;

/// <summary>A layout that surrounds pages: <c>@inherits LayoutView&lt;ShopLayout&gt;</c>, with <c>@Body</c> where the page goes.</summary>
/// <typeparam name="TModel">The layout's model; a page chooses the layout by setting it: <c>@{ Layout = new ShopLayout("Cart"); }</c>.</typeparam>
public abstract class LayoutView<TModel> : PageView<TModel>
    where TModel : class
{
    /// <summary>The page.</summary>
    protected static ChildMarkup Body => new(RenderMarkKind.Body, new("body", null));
}
