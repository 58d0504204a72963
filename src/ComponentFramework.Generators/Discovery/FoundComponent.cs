using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;

namespace ComponentFramework.Generators.Discovery;

/// <summary>What was read of one class: what is written about it, its name with its place, and what is wrong with it.</summary>
internal sealed record FoundComponent(ComponentModel? Model, ComponentName? Name, EquatableArray<Problem> Problems);
