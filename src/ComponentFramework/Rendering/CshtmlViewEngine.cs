namespace ComponentFramework.Rendering;

/// <summary>The default engine: runs the compiled <c>.cshtml</c> view of a component.</summary>
internal sealed class CshtmlViewEngine : IViewEngine
{
    public bool CanRender(ViewContext context) => context.Descriptor.CreateView is not null;

    public async ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        var view = context.Descriptor.CreateView!();
        view.Context = context;
        view.Output = target.Buffer;
        await view.ExecuteAsync();
        if (!view.HasWrittenRoot)
        {
            throw new InvalidOperationException(
                $"The view of '{context.Descriptor.Name}' does not write @Root. Put it into the tag of its outermost element: <section @Root>.");
        }
    }
}
