using System.Collections.Frozen;
using ComponentFramework.Limits;
using ComponentFramework.Permissions;
using ComponentFramework.Protocol;

namespace ComponentFramework.Catalog;

/// <summary>All components and page views of the application, checked when it is made.</summary>
internal sealed class ComponentCatalog
{
    private readonly FrozenDictionary<string, ComponentDescriptor> _byName;
    private readonly FrozenDictionary<Type, PageDescriptor> _pages;

    public ComponentCatalog(IEnumerable<IComponentCatalogSource> sources)
    {
        Dictionary<string, ComponentDescriptor> byName = [];
        Dictionary<Type, PageDescriptor> pages = [];
        foreach (var source in sources)
        {
            foreach (var component in source.Components)
            {
                Check(component);
                if (!byName.TryAdd(component.Name, component))
                {
                    throw new InvalidOperationException(
                        $"Two components are named '{component.Name}': {byName[component.Name].Type.FullName} and {component.Type.FullName}. Give one another name in its [Component(…)].");
                }
            }

            foreach (var page in source.Pages)
            {
                pages[page.Model] = page;
            }
        }

        _byName = byName.ToFrozenDictionary();
        _pages = pages.ToFrozenDictionary();
    }

    public IEnumerable<ComponentDescriptor> Components => _byName.Values;

    public ComponentDescriptor Resolve(string name) => _byName.TryGetValue(name, out var component)
        ? component
        : throw new RefusalException(Refusals.ComponentUnknown(name));

    public ComponentDescriptor? Find(string name) => _byName.GetValueOrDefault(name);

    public ComponentDescriptor? Find(Type type) => _byName.Values.FirstOrDefault(component => component.Type == type);

    public PageDescriptor Page(Type model) => _pages.TryGetValue(model, out var page)
        ? page
        : throw new InvalidOperationException(IsLeftOut(model)
            ? $"The page model {model.FullName} is shown, but its assembly was not added. {HowToAdd(model)}"
            : $"No view shows the page model {model.FullName}. Write a .cshtml file that begins with @inherits PageView<{model.Name}>.");

    /// <summary>Fails for a component that somebody places although it was never added.</summary>
    public void DemandAdded(ComponentDescriptor placed)
    {
        if (!_byName.ContainsKey(placed.Name))
        {
            throw new InvalidOperationException($"The component '{placed.Name}' is placed, but its assembly was not added. {HowToAdd(placed.Type)}");
        }
    }

    /// <summary>Whether nothing is known of a class because nobody called <c>AddComponents</c> for its assembly, which has something to add.</summary>
    private bool IsLeftOut(Type model) =>
        !_byName.Values.Any(component => component.Type.Assembly == model.Assembly)
        && !_pages.Keys.Any(page => page.Assembly == model.Assembly)
        && model.Assembly.IsDefined(typeof(ComponentCatalogAttribute), inherit: false);

    private static string HowToAdd(Type type) => $"Write: builder.Services.AddComponentFramework().AddComponents(typeof({type.Name}).Assembly).";

    private static void Check(ComponentDescriptor component)
    {
        if (component.RateLimit is { } rate)
        {
            _ = Rate.Parse(rate, $"the component '{component.Name}'");
        }

        foreach (var handler in component.Events)
        {
            if (handler.RateLimit is { } eventRate)
            {
                _ = Rate.Parse(eventRate, $"the event '{handler.Name}' of the component '{component.Name}'");
            }
        }

        if (component.CacheFor is not null && component.MountsForVisitor)
        {
            throw new InvalidOperationException(
                $"The component '{component.Name}' has [Cache] and asks for its Visitor outside its event handlers, so what one visitor sees would be shown to another. Remove [Cache], or move what belongs to the visitor into a component of its own.");
        }

        if (component.CacheFor is not null && component.Access.Kind == AccessKind.Denied)
        {
            throw new InvalidOperationException($"The component '{component.Name}' has [Cache] but neither [Authorize] nor [AllowAnonymous], so nobody may see it. Add one of them.");
        }
    }
}
