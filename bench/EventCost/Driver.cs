using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace EventCost;

/// <summary>
/// Starts the three servers, lets them answer the same number of events in turn, and reads what each used of the processor
/// from the operating system. Medians over rounds, and ratios within each round, so that a machine that slows down slows all.
/// </summary>
internal static partial class Driver
{
    private const int Connections = 64;

    /// <summary>Enough for the runtime to have compiled every hot method for good; with less, its compiler is what gets measured.</summary>
    private const int WarmUp = 100_000;

    public static async Task<int> RunAsync(int rounds, int requests)
    {
        var servers = Contenders.All.Select(Start).ToList();
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false });
            await PrepareAsync(http, servers);
            foreach (var server in servers)
            {
                await LoadAsync(http, server, WarmUp);
            }

            for (var round = 0; round < rounds; round++)
            {
                foreach (var server in servers)
                {
                    var before = server.Process.TotalProcessorTime;
                    await LoadAsync(http, server, requests);
                    server.Process.Refresh();
                    server.Microseconds.Add((server.Process.TotalProcessorTime - before).TotalMicroseconds / requests);
                }
            }

            Report(servers, rounds, requests);
            return 0;
        }
        finally
        {
            foreach (var server in servers)
            {
                server.Process.Kill();
                await server.Process.WaitForExitAsync();
            }
        }
    }

    private static Server Start(string contender)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", contender, "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        var url = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server '{contender}' did not start.");
        return new(contender, url, process);
    }

    /// <summary>Takes a card from each server, and gives the bare one the framework's answer to send.</summary>
    private static async Task PrepareAsync(HttpClient http, List<Server> servers)
    {
        foreach (var server in servers.Where(server => server.Name != Contenders.Bare))
        {
            var card = await PostAsync(http, server.Url + Contenders.Paths(server.Name).Mount, new ByteArrayContent([]));
            var token = DataState().Match(System.Text.Encoding.UTF8.GetString(card)).Groups[1].Value;
            server.Form = System.Text.Encoding.ASCII.GetBytes($"event=select_size&size=M&state={Uri.EscapeDataString(token)}");
            server.Answer = await PostAsync(http, server.Url + Contenders.Paths(server.Name).Event, Form(server));
        }

        var bare = servers.Single(server => server.Name == Contenders.Bare);
        var framework = servers.Single(server => server.Name == Contenders.Framework);
        (bare.Form, bare.Answer) = (framework.Form, framework.Answer);
        await PostAsync(http, bare.Url + Contenders.Paths(bare.Name).Mount, new ByteArrayContent(framework.Answer));
    }

    private static Task LoadAsync(HttpClient http, Server server, int requests)
    {
        var left = requests;
        var url = server.Url + Contenders.Paths(server.Name).Event;
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var answer = await PostAsync(http, url, Form(server));
                if (Math.Abs(answer.Length - server.Answer.Length) > 8)
                {
                    throw new InvalidOperationException($"'{server.Name}' answered {answer.Length} bytes instead of {server.Answer.Length}.");
                }
            }
        }));
    }

    private static ByteArrayContent Form(Server server) => new(server.Form)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
    };

    private static async Task<byte[]> PostAsync(HttpClient http, string url, HttpContent content)
    {
        using var response = await http.PostAsync(url, content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static void Report(List<Server> servers, int rounds, int requests)
    {
        var bare = servers.Single(server => server.Name == Contenders.Bare);
        Console.WriteLine($"Server CPU of one POST of select_size, {rounds} rounds of {requests} requests over {Connections} connections, {Environment.ProcessorCount} cores");
        Console.WriteLine();
        Console.WriteLine("| server | answer (bytes) | µs per request, median | min | max | × bare, median of rounds |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var server in servers)
        {
            var ratios = server.Microseconds.Zip(bare.Microseconds, (own, other) => own / other).ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"| {server.Name} | {server.Answer.Length} | {Median(server.Microseconds):F1} | {server.Microseconds.Min():F1} | {server.Microseconds.Max():F1} | {Median(ratios):F2} |"));
        }

        var framework = servers.Single(server => server.Name == Contenders.Framework);
        var mvc = servers.Single(server => server.Name == Contenders.Mvc);
        var cheaper = Median([.. mvc.Microseconds.Zip(framework.Microseconds, (own, other) => own / other)]);
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"The framework is {cheaper:F2} times cheaper than the MVC partial."));
    }

    private static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex("data-state=\"([^\"]+)\"")]
    private static partial Regex DataState();

    private sealed record Server(string Name, string Url, Process Process)
    {
        public byte[] Form { get; set; } = [];

        public byte[] Answer { get; set; } = [];

        public List<double> Microseconds { get; } = [];
    }
}
