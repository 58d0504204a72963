namespace ComponentFramework.Tests.Components.Pages;

public sealed record ProductPage(int ProductId, bool HasCartAsHole = true);

public sealed record ShopLayout(string Title);
