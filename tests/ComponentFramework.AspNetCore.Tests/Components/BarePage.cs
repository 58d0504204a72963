namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A page that forgot <c>@Scripts</c>.</summary>
public sealed record BarePage(Composition Content);
