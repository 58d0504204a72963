using System.Text;
using ComponentFramework.Catalog;
using ComponentFramework.Differences;
using ComponentFramework.Html;
using ComponentFramework.Instances;
using ComponentFramework.Memory;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Predicting;

/// <summary>Runs events on a twin of an instance, which has the same parameters and a copy of the state, and compares what would be shown with what is shown.</summary>
internal sealed class Simulation : IDisposable
{
    private readonly Render _render;
    private readonly Component _twin;
    private readonly object _copy;
    private readonly ShownDocument? _traced;
    private readonly ComparingBuffer? _edits;
    private readonly DocumentBuffer _document;
    private readonly PooledBuffer _operations = new(512);
    private readonly HtmlOutline? _shown;
    private readonly DiffRefusal _refusal;

    /// <param name="render">What is shown.</param>
    /// <param name="traced">The same with its writes; null when they are not known.</param>
    /// <param name="twin">A component of the same parameters.</param>
    public Simulation(Render render, RenderedView? traced, Component twin)
    {
        (_render, _twin) = (render, twin);
        var instance = render.Instance;
        var reader = new StateReader(render.State.Span);
        Descriptor.ReadState(_twin, ref reader);
        _copy = _twin.AnyState;
        Context = render.Context.Of(_twin);
        var id = Encoding.UTF8.GetBytes(instance.Component.Id);
        var placeholders = render.Children.Select(place => Children.PlaceholdersOfAll(place, instance)).ToArray();
        _document = new(id, Placeholder);
        if (traced?.Trace is { } trace)
        {
            _traced = ShownDocument.Of(traced, trace, id, placeholders);
            _edits = new(_traced, id, Placeholder);
        }

        _shown = HtmlOutline.Read(_traced?.Html ?? render.View.Fill(instance.Component.Id, default, placeholders, []).Html, out _refusal);
    }

    public ComponentDescriptor Descriptor => _render.Instance.Descriptor;

    public ViewContext Context { get; }

    public bool IsBoundToVisitor => _twin.IsBoundToVisitor;

    /// <summary>How much HTML has been rendered for comparisons.</summary>
    public long RenderedBytes { get; private set; }

    /// <summary>Where the view of the twin is rendered to.</summary>
    public RenderBuffer Output
    {
        get
        {
            var output = _edits ?? _document;
            output.Restart();
            return output;
        }
    }

    /// <summary>Whether the state is still what it was: a handler that changes it in place would have changed it for those after it too.</summary>
    public bool IsStateIntact
    {
        get
        {
            _twin.AnyState = _copy;
            var writer = StateWriter.Rent();
            Descriptor.WriteState(_twin, writer);
            var isIntact = writer.Written.Span.SequenceEqual(_render.State.Span);
            writer.Release();
            return isIntact;
        }
    }

    /// <summary>Runs an event from the state that is shown; false when nothing can be told.</summary>
    public async ValueTask<bool> RunAsync(EventDescriptor handler, ComponentEvent @event, CancellationToken ct)
    {
        _twin.AnyState = _copy;
        _twin.Errors.Begin(_render.Instance.Messages, @event.Name, @event.Gives);
        if (handler.IsOptimistic)
        {
            await handler.Bind(@event.Payload())(_twin, ct);
        }
        else if (!_twin.TryPatch(@event))
        {
            return false;
        }

        _twin.Errors.ShowEarlier();
        _twin.RunBeforeRender();
        return true;
    }

    /// <summary>The attribute that says what would change; empty when nothing would, null when the documents cannot be compared.</summary>
    public ReadOnlyMemory<byte>? Compare(out DiffRefusal refusal)
    {
        refusal = _refusal;
        _operations.Clear();
        return _shown is not null && (_edits is null ? TryCompareDocuments(_shown, out refusal) : TryCompareEdits(_shown, _edits, out refusal))
            ? PredictionAttribute.OfOperations(_operations.Written.Span)
            : null;
    }

    public void Dispose()
    {
        _shown?.Dispose();
        _edits?.Dispose();
        _traced?.Dispose();
        _document.Dispose();
        _operations.Dispose();
    }

    private bool TryCompareEdits(HtmlOutline shown, ComparingBuffer edits, out DiffRefusal refusal)
    {
        edits.End();
        RenderedBytes += shown.Source.Length;
        refusal = DiffRefusal.None;
        if (edits.HasNewChild)
        {
            return false;
        }

        if (HtmlDiff.TryWrite(shown, edits.Edits, edits.Written.Span, _operations, out refusal))
        {
            return true;
        }

        _document.Restart();
        edits.WriteAll(_document);
        return HtmlDiff.TryWrite(shown, _document.Written, _operations, out refusal);
    }

    private bool TryCompareDocuments(HtmlOutline shown, out DiffRefusal refusal)
    {
        RenderedBytes += _document.Length;
        refusal = DiffRefusal.None;
        return !_document.HasNewChild && HtmlDiff.TryWrite(shown, _document.Written, _operations, out refusal);
    }

    private ReadOnlyMemory<byte>? Placeholder(ChildSlot child) =>
        _render.Children.FirstOrDefault(place => place.Child.IsSame(child)) is { } place ? Children.PlaceholdersOfAll(place, _render.Instance) : null;
}
