namespace ComponentFramework.Generators.Views;

/// <summary>A file that shows a page or a layout: the model's class and the view's, both from <c>global::</c> on.</summary>
internal sealed record PageViewFile(string Model, string View);
