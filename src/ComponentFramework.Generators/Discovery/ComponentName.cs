using ComponentFramework.Generators.Diagnostics;

namespace ComponentFramework.Generators.Discovery;

/// <summary>A component's name, with the place where it is written.</summary>
internal sealed record ComponentName(string Name, string Type, SourceSpan? Place);
