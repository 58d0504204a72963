using ComponentFramework.Broadcasting;
using ComponentFramework.Diagnostics;
using ComponentFramework.Differences;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Instances;
using ComponentFramework.Predicting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Renders the state that a request came with once more, to tell a client that shows it what has changed since, or what it was
/// sent. The server remembers nothing for it: a view makes the same of the same state, and the check value says whether the
/// client shows that.
/// </summary>
internal sealed class EarlierView(ComponentViews views, Predictions predictions, IOptions<ComponentFrameworkOptions> options, ILogger<EarlierView> log)
{
    /// <summary>Adds to an answer what its client has asked for, as far as it can be told.</summary>
    public async ValueTask<EventAnswer> TellAsync(InstanceCall call, EventRequest request, IServiceProvider services, EventAnswer answer, CancellationToken ct)
    {
        var isCompared = request.ShownCheck is not null && answer.Status == 200;
        var isAsked = request.WantsShown && call.Snapshot?.ViewCheck is not null;
        if (call.Snapshot?.State is not { } state || (!isCompared && !isAsked))
        {
            return answer;
        }

        try
        {
            var instance = Instance.Make(call with { Event = null, Handler = null }, request, services);
            if (await RenderAsync(instance, state, ct) is not var (earlier, isSame))
            {
                return answer;
            }

            answer = isCompared ? answer with { Change = Compare(earlier, request.ShownCheck!, answer) } : answer;
            return isAsked && isSame ? answer with { Shown = earlier } : answer;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The event has run and its answer is there; it is only longer.
            Log.EarlierViewFailed(log, call.Component.Name, failure);
            return answer;
        }
    }

    /// <summary>Null when the client shows something else.</summary>
    private static HtmlChange? Compare(ReadOnlyMemory<byte> earlier, string shownCheck, EventAnswer answer) =>
        HtmlCheck.Of(earlier.Span) == shownCheck ? HtmlChange.Between(earlier, shownCheck, answer.Html, HtmlCheck.Of(answer.Html.Span)) : null;

    /// <summary>The HTML, and whether it is what the page was sent: a view may have read the time, and an event may have brought other parameters.</summary>
    private async ValueTask<(ReadOnlyMemory<byte> Html, bool IsSame)?> RenderAsync(Instance instance, ReadOnlyMemory<byte> state, CancellationToken ct)
    {
        Outbox.Discard();
        instance.Restore(state.Span);
        instance.BeforeRender(options.Value.MaxMessageBytes);
        var context = instance.ViewContext.At(instance.Snapshot!.Revision);
        using var render = new Render(instance, context, await views.RenderAsync(context, ct), state, []);
        if (render.Children.Any(place => place.Added.Count > 0))
        {
            // Mounted with it, and so not the same twice.
            return null;
        }

        var predicted = await predictions.OfAsync(render, ct);
        var html = render.View.Fill(instance.Component.Id, default, [.. render.Children.Select(place => Children.Placeholders(place, instance))], predicted).Html;
        return (html, render.View.Check == instance.Snapshot.ViewCheck);
    }
}
