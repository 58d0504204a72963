namespace AnswerCost.Times;

/// <summary>Measures events on all servers in turn, and prints what they take.</summary>
internal static class TimeTable
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    /// <param name="servers">Without predictions, with predictions made afresh, and with remembered ones.</param>
    public static async Task PrintAsync(IReadOnlyList<Server> servers, int rounds)
    {
        List<Row> rows = [];
        foreach (var scenario in new[] { Scenario.SizeSelection, Scenario.QuantityChange })
        {
            foreach (var server in servers)
            {
                rows.Add(await RowAsync(server, scenario));
            }
        }

        Series[] all = [.. rows.SelectMany(row => new[] { row.Render, row.Dispatch })];
        foreach (var series in all)
        {
            await series.WarmUpAsync(Round);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var series in all)
            {
                await series.RunAsync();
            }
        }

        Console.WriteLine(FormattableString.Invariant(
            $"Processor time in µs, median of {rounds} rounds (fastest – slowest round), {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
        Console.WriteLine();
        Console.WriteLine("| event | predictions | render step | whole dispatch | memory of a render step, KB | of a dispatch, KB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.Name} | {row.Predictions} | {row.Render.Time} | {row.Dispatch.Time} | {row.Render.Memory} | {row.Dispatch.Memory} |");
        }

        Console.WriteLine();
        Console.WriteLine("Render step with predictions, goals: the card at most 5 times without, the cart at most 1 ms");
        Console.WriteLine();
        Console.WriteLine("| event | predictions | × without, median of rounds | ms |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in rows.Where(row => row.Predicting != Predicting.None))
        {
            var plain = rows.Single(other => other.Name == row.Name && other.Predicting == Predicting.None);
            var ratio = Series.MedianOf([.. row.Render.Microseconds.Zip(plain.Render.Microseconds, (longer, shorter) => longer / shorter)]);
            Console.WriteLine(FormattableString.Invariant($"| {row.Name} | {row.Predictions} | {ratio:F1} | {row.Render.Median / 1000:F2} |"));
        }
    }

    private static async Task<Row> RowAsync(Server server, Scenario scenario)
    {
        var step = await Step.PrepareAsync(server, scenario);
        var predictions = server.Predicting switch
        {
            Predicting.None => "none",
            Predicting.Afresh => $"{scenario.Predictions}, afresh",
            _ => $"{scenario.Predictions}, remembered",
        };
        return new(scenario.Name, server.Predicting, predictions, new(step.RenderAsync), new(step.DispatchAsync));
    }

    private sealed record Row(string Name, Predicting Predicting, string Predictions, Series Render, Series Dispatch);
}
