using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Shop.Tests.Running;

/// <summary>The shop as its own program, on a free port, with a database of its own. Can be stopped and started again on the same data.</summary>
public sealed class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("shop-tests-");
    private readonly List<string> _output = [];
    private readonly string[] _arguments;
    private Process? _process;

    /// <param name="arguments">Settings for the command line, such as <c>--Checkout:PaymentLimit=00:00:01</c>.</param>
    public ShopProcess(params string[] arguments)
    {
        _arguments = arguments;
        Url = $"http://127.0.0.1:{FreePort()}";
        DatabaseFile = Path.Combine(_data.FullName, "shop.db");
    }

    public string Url { get; }

    public string DatabaseFile { get; }

    /// <summary>What the shop wrote so far, for messages.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    public async Task StartAsync()
    {
        _process = Start(["--urls", Url, $"--ConnectionStrings:Shop=Data Source={DatabaseFile}", .. _arguments]);
        _process.OutputDataReceived += (_, line) => Remember(line.Data);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilItAnswersAsync();
    }

    /// <summary>Ends it as an operator would.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"The shop did not stop within 20 seconds of SIGTERM.\n{Output}");
        }
        finally
        {
            _process.Dispose();
            _process = null;
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _data.Delete(recursive: true);
    }

    /// <summary>Runs the shop with a setting that keeps it from starting, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunToItsEndAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The shop did not end within 30 seconds.");
        }
    }

    private static Process Start(string[] arguments)
    {
        // The tests' own folder is …/bin/<project>/<configuration>; the shop's lies beside it.
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Shop", own.Name, "Shop.dll");
        var repository = typeof(ShopProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Repository").Value!;
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(repository, "examples", "Shop"),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = null },
        })!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(StartLimit);
        using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await retry.WaitForNextTickAsync(limit.Token))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The shop ended with exit code {_process.ExitCode} instead of starting.\n{Output}");
            }

            try
            {
                using var answer = await http.GetAsync($"{Url}/favicon.svg", limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private void Remember(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }
}
