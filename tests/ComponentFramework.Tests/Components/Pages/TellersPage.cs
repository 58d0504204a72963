namespace ComponentFramework.Tests.Components.Pages;

public sealed record TellersPage(IReadOnlyList<Composition> Content);
