using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComponentFramework.Testing.Doubles;

/// <summary>Keeps every line of the log, and stands in for a logging library when the test registers none.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _entries);

    public void AddProvider(ILoggerProvider provider)
    {
        // Only asked for by hosts that configure logging, and those bring their own factory.
    }

    public Exception? FailureOf(string? traceId) =>
        traceId is null ? null : _entries.LastOrDefault(entry => entry.TraceId == traceId)?.Exception;

    public Exception? LastFailure => _entries.LastOrDefault(entry => entry.TraceId is not null)?.Exception;

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TScope>(TScope state)
            where TScope : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TEntry>(LogLevel logLevel, EventId eventId, TEntry state, Exception? exception, Func<TEntry, Exception?, string> formatter)
        {
            var traceId = (state as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(value => value.Key == "TraceId").Value as string;
            entries.Enqueue(new(logLevel, category, formatter(state, exception), exception) { TraceId = traceId });
        }
    }
}
