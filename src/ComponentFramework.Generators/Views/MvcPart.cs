using ComponentFramework.Generators.Diagnostics;

namespace ComponentFramework.Generators.Views;

/// <summary>Something of MVC in a view, and where it stands.</summary>
internal sealed record MvcPart(string Text, string Assembly, SourceSpan Place);
