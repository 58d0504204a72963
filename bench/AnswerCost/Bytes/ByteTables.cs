using AnswerCost.Product;
using ComponentFramework;
using ComponentFramework.Protocol;

namespace AnswerCost.Bytes;

/// <summary>Asks real servers for the same changes in both forms, and prints how long the answers are.</summary>
internal static class ByteTables
{
    /// <param name="servers">The same components without and with predictions, in the order of the tables.</param>
    public static async Task PrintAsync(IReadOnlyList<Server> servers)
    {
        List<Change> http = [];
        List<Change> socket = [];
        List<Change> pushes = [];
        foreach (var scenario in new[] { Scenario.SizeSelection, Scenario.QuantityChange })
        {
            foreach (var server in servers)
            {
                using var client = new HttpClient { BaseAddress = server.Address };
                var page = new HttpPage(client);
                await using var plain = await JoinAsync(server, page, scenario, takesOperations: false);
                await using var small = await JoinAsync(server, page, scenario, takesOperations: true);
                http.Add(await page.MeasureAsync(scenario, server.Predicts));
                socket.Add(await ClickAsync(server, scenario, plain, small));
                if (scenario == Scenario.SizeSelection)
                {
                    pushes.Add(await PushAsync(server, plain, small));
                }
            }
        }

        Print("Over HTTP: the body of the answer", http);
        Print("Over the socket: the frame", [.. socket, .. pushes]);
    }

    private static async Task<Change> ClickAsync(Server server, Scenario scenario, SocketPage plain, SocketPage small)
    {
        var html = await plain.SendAsync(scenario, Wire.Fields.Html);
        scenario.Check(html.Content, server.Predicts);
        return new(scenario.Name, server.Predicts, html, await small.SendAsync(scenario, Wire.Fields.Delta));
    }

    private static async Task<Change> PushAsync(Server server, SocketPage plain, SocketPage small)
    {
        var stock = server.Services.GetRequiredService<Stock>();
        stock.OfM = Stock.Low;
        await server.Services.GetRequiredService<IBroadcaster>().SendAsync(Stock.Group, ComponentEvent.Refresh);
        var change = new Change(
            $"stock push, size M from {Stock.Full} to {Stock.Low}",
            server.Predicts,
            await plain.PushedAsync(Wire.Fields.Html),
            await small.PushedAsync(Wire.Fields.Delta));
        stock.OfM = Stock.Full;
        return change;
    }

    private static async Task<SocketPage> JoinAsync(Server server, HttpPage http, Scenario scenario, bool takesOperations)
    {
        var (id, token, _) = await http.MountAsync(scenario.Component);
        return await SocketPage.JoinAsync(server.Address, scenario.Component, id, token, takesOperations);
    }

    private static void Print(string title, List<Change> changes)
    {
        Console.WriteLine($"{title}, in bytes; in brackets without the sealed state");
        Console.WriteLine();
        Console.WriteLine("| change | predictions | HTML | gzip, fastest | gzip, optimal | operations | gzip, fastest | gzip, optimal |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, predicts, html, operations) in changes)
        {
            Console.WriteLine($"| {name} | {(predicts ? "with" : "without")} | {html.Length} | {html.Fastest} | {html.Optimal} | {operations.Length} | {operations.Fastest} | {operations.Optimal} |");
        }

        Console.WriteLine();
    }
}
