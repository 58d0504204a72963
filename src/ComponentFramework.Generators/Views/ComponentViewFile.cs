namespace ComponentFramework.Generators.Views;

/// <summary>A file that shows a component: the component's class and the view's, both from <c>global::</c> on.</summary>
internal sealed record ComponentViewFile(string Component, string View);
