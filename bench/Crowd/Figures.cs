using System.Diagnostics;
using System.Globalization;

namespace Crowd;

/// <summary>What a visitor notices of another one, and how many events pass that many new cookies send.</summary>
internal static class Figures
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    private static readonly Uri Address = new("http://127.0.0.1:" + FreePort());

    public static async Task PrintAsync(string sockets)
    {
        using var site = Start("site", Address.ToString());
        try
        {
            await RespondsAsync();
            Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
            await PrintCookiesAsync();
            await PrintNeighbourAsync(sockets);
        }
        finally
        {
            site.Kill();
        }
    }

    private static async Task PrintNeighbourAsync(string sockets)
    {
        await MeasureAsync("198.51.100.3");
        Console.WriteLine($"alone: {await MeasureAsync("198.51.100.4")}");
        using var attack = Start("attack", Address.ToString(), sockets);
        try
        {
            Console.WriteLine($"an attacker with {await attack.StandardOutput.ReadLineAsync()}:");
            Console.WriteLine($"  of the server's processor, one click takes {await CostAsync(attack):F0} ms");
            Console.WriteLine($"  clicking four times a second: {await BesideAsync(attack, "click on")}");
            Console.WriteLine($"  sending whatever it may: {await BesideAsync(attack, "hammer")}");
            Console.WriteLine($"  the same, seen from its own address: {await BesideAsync(attack, "hammer", Attacker.Address)}");
        }
        finally
        {
            attack.Kill();
        }
    }

    private static async Task<string> BesideAsync(Process attack, string order, string from = "198.51.100.5")
    {
        await attack.StandardInput.WriteLineAsync(order);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var noticed = await MeasureAsync(from);
        await attack.StandardOutput.ReadLineAsync();
        return noticed;
    }

    private static async Task<double> CostAsync(Process attack)
    {
        await QuietAsync();
        var before = await CpuAsync();
        for (var i = 0; i < 5; i++)
        {
            await attack.StandardInput.WriteLineAsync("click");
            await attack.StandardOutput.ReadLineAsync();
            await QuietAsync();
        }

        return (await CpuAsync() - before) / 5;
    }

    /// <summary>Waits until the server has nothing to do.</summary>
    private static async Task QuietAsync()
    {
        double before;
        do
        {
            before = await CpuAsync();
            await Task.Delay(300);
        }
        while (await CpuAsync() - before > 10);
    }

    private static async Task<double> CpuAsync()
    {
        using var http = new HttpClient();
        return double.Parse(await http.GetStringAsync(new Uri(Address, "/cpu")), CultureInfo.InvariantCulture);
    }

    private static async Task<string> MeasureAsync(string address)
    {
        using var person = new Person(Address, address);
        return await new Neighbour(person).MeasureAsync(Duration);
    }

    private static async Task PrintCookiesAsync()
    {
        List<Person> crowd = [.. Enumerable.Range(0, 100).Select(_ => new Person(Address, "198.51.100.2"))];
        foreach (var person in crowd)
        {
            await person.MountAsync();
        }

        var from = Stopwatch.GetTimestamp();
        var passed = await Task.WhenAll(crowd.SelectMany(person => Enumerable.Range(0, 3).Select(_ => person.TrySeldomAsync())));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"100 new cookies of one address, 300 events against 5/second: {passed.Count(one => one)} passed in {Stopwatch.GetElapsedTime(from).TotalSeconds:F2} s"));
        crowd.ForEach(person => person.Dispose());
    }

    private static async Task RespondsAsync()
    {
        using var http = new HttpClient();
        for (var from = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                await http.GetStringAsync(new Uri(Address, "/cpu"));
                return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(from) < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(100);
            }
        }
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
