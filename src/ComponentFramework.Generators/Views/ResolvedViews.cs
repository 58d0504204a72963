using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Views;

/// <summary>Which file shows what, and what is wrong with the others.</summary>
internal sealed record ResolvedViews(EquatableArray<ComponentViewFile> Components, EquatableArray<PageViewFile> Pages, EquatableArray<Problem> Problems);
