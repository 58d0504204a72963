using Microsoft.Extensions.Logging;

namespace ComponentFramework.Testing;

/// <summary>One line of the log.</summary>
/// <param name="Level">How serious it is.</param>
/// <param name="Category">The name of the logger.</param>
/// <param name="Message">The text, with its values filled in.</param>
/// <param name="Exception">What was thrown, or null.</param>
public sealed record LogEntry(LogLevel Level, string Category, string Message, Exception? Exception)
{
    internal string? TraceId { get; init; }
}
