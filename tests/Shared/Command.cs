using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Tests.Shared;

/// <summary>A program that a test starts, with what it has printed. It ends with the test.</summary>
internal sealed class Command : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Channel<string> _news = Channel.CreateUnbounded<string>();

    private Command(string folder, string program, IEnumerable<string> arguments, IEnumerable<(string, string)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _news.Writer.TryComplete();
    }

    public string Output => string.Join('\n', _lines);

    public static Command Start(string folder, string program, IEnumerable<string> arguments, IEnumerable<(string, string)> environment)
    {
        var command = new Command(folder, program, arguments, environment);
        command._process.Start();
        command._process.BeginOutputReadLine();
        command._process.BeginErrorReadLine();
        command._process.StandardInput.Close();
        return command;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string folder, string program, IEnumerable<string> arguments, IEnumerable<(string, string)> environment)
    {
        await using var command = Start(folder, program, arguments, environment);
        using var limit = new CancellationTokenSource(Limit);
        await command._process.WaitForExitAsync(limit.Token);
        return (command._process.ExitCode, command.Output);
    }

    /// <summary>Waits until the program has printed a line with a text.</summary>
    /// <exception cref="InvalidOperationException">It has ended without, or taken longer than a minute; the message is all that it printed.</exception>
    public async Task SaysAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            while (!(await _news.Reader.ReadAsync(limit.Token)).Contains(text, StringComparison.Ordinal))
            {
            }
        }
        catch (Exception failure) when (failure is ChannelClosedException or OperationCanceledException)
        {
            throw new InvalidOperationException($"The program has not said '{text}':\n{Output}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            _news.Writer.TryWrite(line);
        }
    }
}
