namespace ComponentFramework.Generators.Model;

/// <summary>How a handler ends.</summary>
internal enum HandlerReturn
{
    Void,
    Task,
    ValueTask,
}
