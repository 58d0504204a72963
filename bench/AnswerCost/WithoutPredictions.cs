using ComponentFramework.Binding;
using ComponentFramework.Catalog;

namespace AnswerCost;

/// <summary>The same components and views as another source's, as if none of their events were marked with <c>[Optimistic]</c>.</summary>
internal sealed class WithoutPredictions(IComponentCatalogSource source) : IComponentCatalogSource
{
    public IReadOnlyList<ComponentDescriptor> Components { get; } = [.. source.Components.Select(Unmarked)];

    public IReadOnlyList<PageDescriptor> Pages => source.Pages;

    private static ComponentDescriptor Unmarked(ComponentDescriptor component) => new()
    {
        Name = component.Name,
        Type = component.Type,
        Access = component.Access,
        Create = component.Create,
        BindParameters = component.BindParameters,
        SetInitialState = component.SetInitialState,
        WriteState = component.WriteState,
        ReadState = component.ReadState,
        SchemaVersion = component.SchemaVersion,
        Events = [.. component.Events.Select(Unmarked)],
        Slots = component.Slots,
        IsLive = component.IsLive,
        MountsForVisitor = component.MountsForVisitor,
        CreateView = component.CreateView,
    };

    private static EventDescriptor Unmarked(EventDescriptor handler) => new()
    {
        Name = handler.Name,
        Method = handler.Method,
        Bind = handler.Bind,
        Arguments = handler.Arguments,
        Access = handler.Access,
    };
}
