namespace ComponentFramework.Generators.Tests.Components;

public enum Size
{
    S = 1,
    M = 2,
    L = 4,
}
