using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Places itself inside itself.</summary>
[Component("mirror"), AllowAnonymous]
public sealed partial class MirrorComponent : Component<EmptyState>;
