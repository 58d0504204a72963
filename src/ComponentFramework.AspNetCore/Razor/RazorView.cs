namespace ComponentFramework.AspNetCore.Razor;

/// <summary>Says which <c>.razor</c> view shows a component.</summary>
internal sealed record RazorView(Type Component, Type View);
