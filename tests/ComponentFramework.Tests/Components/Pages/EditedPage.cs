namespace ComponentFramework.Tests.Components.Pages;

public sealed record EditedPage;
