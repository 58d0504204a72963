using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
using ComponentFramework.Differences;
using ComponentFramework.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Renders the state that a request came with once more, to tell a client that shows it what has changed since. The server
/// remembers nothing for it: a view makes the same of the same state, and the check value says whether the client shows that.
/// </summary>
internal sealed class EarlierView(ComponentViews views, Predictions predictions, IOptions<ComponentFrameworkOptions> options, ILogger<Dispatcher> log)
{
    /// <summary>Compares with what the client shows; null when that is something else.</summary>
    public async ValueTask<HtmlChange?> CompareAsync(InstanceCall call, EventRequest request, IServiceProvider services, EventAnswer answer, CancellationToken ct)
    {
        if (call.Snapshot?.State is not { } state || answer.Status != 200)
        {
            return null;
        }

        try
        {
            return await RenderAsync(Instance.Make(call with { Event = null, Handler = null }, request, services), state, ct) is { } earlier && HtmlCheck.Of(earlier.Span) == request.ShownCheck
                ? HtmlChange.Between(earlier, request.ShownCheck, answer.Html, HtmlCheck.Of(answer.Html.Span))
                : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The event has run and its answer is there; it is only longer.
            Log.EarlierViewFailed(log, call.Component.Name, failure);
            return null;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> RenderAsync(Instance instance, ReadOnlyMemory<byte> state, CancellationToken ct)
    {
        Outbox.Discard();
        instance.Restore(state.Span);
        instance.BeforeRender(options.Value.MaxMessageBytes);
        using var view = await views.RenderAsync(instance.ViewContext, ct);
        var children = Children.Of(instance, view.Marks);
        if (children.Any(place => place.Added.Count > 0))
        {
            // Mounted with it, and so not the same twice.
            return null;
        }

        var predicted = await predictions.OfAsync(instance, view, state, ct);
        return view.Fill(instance.Component.Id, default, [.. children.Select(place => Children.Placeholders(place, instance))], predicted).Html;
    }
}
