using System.Diagnostics.CodeAnalysis;

namespace ComponentFramework.AspNetCore.Razor;

/// <summary>Says which <c>.razor</c> view shows a component.</summary>
internal sealed record RazorView(Type Component, [property: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type View);
