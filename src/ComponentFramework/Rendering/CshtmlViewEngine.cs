namespace ComponentFramework.Rendering;

/// <summary>The default engine: runs the compiled <c>.cshtml</c> view of a component.</summary>
internal sealed class CshtmlViewEngine : IViewEngine
{
    public bool CanRender(ViewContext context) => context.Descriptor.CreateView is not null;

    public ValueTask RenderAsync(ViewContext context, RenderTarget target, CancellationToken cancellationToken)
    {
        var view = ViewUpdates.Renew(context.Descriptor.CreateView!());
        view.Context = context;
        view.Output = target.Buffer;
        var execution = view.ExecuteAsync();
        if (!execution.IsCompletedSuccessfully)
        {
            return EndAsync(execution, view);
        }

        DemandRoot(view);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask EndAsync(Task execution, ComponentView view)
    {
        await execution;
        DemandRoot(view);
    }

    private static void DemandRoot(ComponentView view)
    {
        if (!view.HasWrittenRoot)
        {
            throw new InvalidOperationException(
                $"The view of '{view.Descriptor.Name}' does not write @Root. Put it into the tag of its outermost element: <section @Root>.");
        }
    }
}
