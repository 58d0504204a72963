using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Its view forgets the root.</summary>
[Component("rootless"), AllowAnonymous]
public sealed partial class RootlessComponent : Component<EmptyState>;

/// <summary>Its view misspells a slot.</summary>
[Component("mistaken"), AllowAnonymous, Slots("reviews")]
public sealed partial class MistakenComponent : Component<EmptyState>;

/// <summary>It has no view.</summary>
[Component("viewless"), AllowAnonymous]
public sealed partial class ViewlessComponent : Component<EmptyState>;
