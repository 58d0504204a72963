using ComponentFramework.Catalog;

namespace ComponentFramework.Rendering;

/// <summary>Everything a view may depend on, apart from the current culture. Two equal contexts render the same bytes.</summary>
/// <param name="Descriptor">The component's description.</param>
/// <param name="Component">The instance: state, errors and parameters.</param>
/// <param name="Revision">The number of this version of the instance.</param>
/// <param name="FilledSlots">The slots that something was put into.</param>
/// <param name="PathBase">What stands before every path of the application, without a slash at its end.</param>
public sealed record ViewContext(
    ComponentDescriptor Descriptor,
    Component Component,
    long Revision,
    IReadOnlyCollection<string> FilledSlots,
    string PathBase);
