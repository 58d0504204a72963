namespace ComponentFramework.Rendering;

/// <summary>The view of a whole page: <c>@inherits PageView&lt;ProductPage&gt;</c>.</summary>
/// <typeparam name="TModel">The page's model, which belongs to this view alone.</typeparam>
public abstract class PageView<TModel> : PageView
    where TModel : class
{
    private TModel? _model;

    /// <summary>What the page shows.</summary>
    protected TModel Model => _model ?? throw new InvalidOperationException("A view is rendered by the framework.");

    internal override void SetModel(object model) => _model = (TModel)model;
}
