using ComponentFramework.Catalog;
using ComponentFramework.Differences;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>Plays events to an understudy of an instance, which has the same parameters and a copy of the state, and compares what would be shown with what is shown.</summary>
internal sealed class Rehearsal(Instance instance, RenderedView view, ReadOnlyMemory<byte> state, IServiceProvider services) : IDisposable
{
    private readonly Component _understudy = instance.Understudy(services);
    private readonly IReadOnlyList<ChildPlace> _children = Children.Of(instance, view.Marks);
    private readonly StateWriter _played = new();
    private HtmlOutline? _shown;
    private DiffRefusal _refusal;

    public ComponentDescriptor Descriptor => instance.Descriptor;

    public bool IsBoundToVisitor => _understudy.IsBoundToVisitor;

    public ViewContext Context => instance.ViewContext with { Component = _understudy };

    /// <summary>Runs an event on a fresh copy of the state; false when nothing would change or nothing can be told.</summary>
    public async ValueTask<bool> PlayAsync(EventDescriptor handler, ComponentEvent @event, CancellationToken ct)
    {
        Restore();
        if (handler.IsOptimistic)
        {
            await handler.Bind(@event.Payload())(_understudy, ct);
        }
        else if (!_understudy.TryPatch(@event))
        {
            return false;
        }

        _understudy.RunBeforeRender();
        _played.Reset();
        Descriptor.WriteState(_understudy, _played);
        return _understudy.Errors.Any || instance.Component.Errors.Any || !_played.Written.Span.SequenceEqual(state.Span);
    }

    /// <summary>The attribute that says what would change; empty when nothing would, null when the documents cannot be compared.</summary>
    public ReadOnlyMemory<byte>? Compare(RenderedView predicted, out DiffRefusal refusal)
    {
        refusal = _refusal;
        if (refusal != DiffRefusal.None || Placeholders(predicted) is not { } placeholders)
        {
            return null;
        }

        _shown ??= HtmlOutline.Read(Fill(view, Placeholders(view)!), out _refusal);
        refusal = _refusal;
        if (_shown is null)
        {
            return null;
        }

        using var operations = new PooledBuffer(512);
        return HtmlDiff.TryWrite(_shown, Fill(predicted, placeholders), operations, out refusal)
            ? PredictionAttribute.OfOperations(operations.Written.Span)
            : null;
    }

    public void Dispose()
    {
        _shown?.Dispose();
        _played.Release();
    }

    private void Restore()
    {
        var reader = new StateReader(state.Span);
        Descriptor.ReadState(_understudy, ref reader);
        _understudy.Errors.Clear();
    }

    private ReadOnlyMemory<byte> Fill(RenderedView render, IReadOnlyList<ReadOnlyMemory<byte>> placeholders) =>
        render.Fill(instance.Component.Id, default, placeholders, []).Html;

    /// <summary>What stands for children while documents are compared; null when one is to be shown that the page does not have yet.</summary>
    private List<ReadOnlyMemory<byte>>? Placeholders(RenderedView render)
    {
        List<ReadOnlyMemory<byte>> placeholders = [];
        foreach (var mark in render.Marks)
        {
            if (mark.Child is not { } child)
            {
                continue;
            }

            if (_children.FirstOrDefault(place => place.Child.IsSame(child)) is not { } place)
            {
                return null;
            }

            placeholders.Add(Children.PlaceholdersOfAll(place, instance));
        }

        return placeholders;
    }
}
