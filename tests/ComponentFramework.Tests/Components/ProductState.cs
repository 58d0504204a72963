namespace ComponentFramework.Tests.Components;

public sealed record ProductState(string Name, int Stock, int Looks);
