using System.Collections.Concurrent;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>Keeps what was logged.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Text, Exception? Failure)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(RecordedLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Entries.Enqueue((name, logLevel, formatter(state, exception), exception));
    }
}
