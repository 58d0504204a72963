namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>A page whose view is given the request itself.</summary>
public sealed record RequestPage(HttpContext Context);
