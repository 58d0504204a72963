using ComponentFramework.Catalog;
using ComponentFramework.Permissions;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Catalog;

public sealed class ComponentCatalogTests
{
    [Fact]
    public void Two_components_of_one_name_are_refused_with_both_their_classes()
    {
        var refused = Refused(Component("twice", typeof(NoteComponent)), Component("twice", typeof(CartComponent)));
        Assert.Contains("Two components are named 'twice'", refused.Message);
        Assert.Contains(typeof(NoteComponent).FullName!, refused.Message);
        Assert.Contains(typeof(CartComponent).FullName!, refused.Message);
    }

    [Fact]
    public void A_rate_that_cannot_be_read_names_its_component_or_event()
    {
        Assert.Contains("'often' of the component 'one'", Refused(Component("one", rate: "often")).Message);
        Assert.Contains("'often' of the event 'look' of the component 'one'", Refused(Component("one", eventRate: "often")).Message);
    }

    [Fact]
    public void A_cached_component_for_its_visitor_or_for_nobody_is_refused()
    {
        Assert.Contains("would be shown to another", Refused(Component("one", isCached: true, isForVisitor: true)).Message);
        Assert.Contains("nobody may see it", Refused(Component("one", isCached: true, access: AccessRule.Denied)).Message);
    }

    private static InvalidOperationException Refused(params ComponentDescriptor[] components) =>
        Assert.Throws<InvalidOperationException>(() => new ComponentCatalog([new Source(components)]));

    private static ComponentDescriptor Component(
        string name,
        Type? type = null,
        string? rate = null,
        string? eventRate = null,
        bool isCached = false,
        bool isForVisitor = false,
        AccessRule? access = null) => new()
        {
            Name = name,
            Type = type ?? typeof(NoteComponent),
            Access = access ?? AccessRule.Anonymous,
            RateLimit = rate,
            Events = [new() { Name = "look", Method = "OnLook", RateLimit = eventRate, Bind = _ => (_, _) => default }],
            CacheFor = isCached ? TimeSpan.FromMinutes(1) : null,
            MountsForVisitor = isForVisitor,
            SchemaVersion = 1,
            Create = (IServiceProvider _, ref ComponentFramework.Sealing.StateReader _) => throw new InvalidOperationException(),
            BindParameters = (_, _) => { },
            WriteState = (_, _) => { },
            ReadState = (Component _, ref ComponentFramework.Sealing.StateReader _) => { },
        };

    private sealed class Source(IReadOnlyList<ComponentDescriptor> components) : IComponentCatalogSource
    {
        public IReadOnlyList<ComponentDescriptor> Components => components;

        public IReadOnlyList<PageDescriptor> Pages => [];
    }
}
