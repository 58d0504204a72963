namespace ComponentFramework.AspNetCore.Tests.Components;

public sealed record TestPage(string Title, IReadOnlyList<Composition> Content);

public sealed record TestLayout(string Title);
