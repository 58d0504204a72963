using System.Globalization;

namespace AnswerCost.Times;

/// <summary>Measures events with and without predictions in turn, and prints what they take.</summary>
internal static class TimeTable
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static async Task PrintAsync(Server with, Server without, int rounds)
    {
        var card = (With: await RowAsync(with, Scenario.SizeSelection), Without: await RowAsync(without, Scenario.SizeSelection));
        var cart = (With: await RowAsync(with, Scenario.QuantityChange), Without: await RowAsync(without, Scenario.QuantityChange));
        Row[] rows = [card.Without, card.With, cart.Without, cart.With];
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
        Console.WriteLine(FormattableString.Invariant(
            $"Render step with predictions, median of the rounds' ratios: card {Ratio(card.With, card.Without):F1} times without (goal: at most 5), cart {Ratio(cart.With, cart.Without):F1} times."));
        Console.WriteLine(FormattableString.Invariant($"Cart of 20 rows with 60 predictions: {cart.With.Render.Median / 1000:F2} ms (goal: at most 1)."));
    }

    private static async Task<Row> RowAsync(Server server, Scenario scenario)
    {
        var step = await Step.PrepareAsync(server, scenario);
        var predictions = server.Predicts ? scenario.Predictions.ToString(CultureInfo.InvariantCulture) : "none";
        return new(scenario.Name, predictions, new(step.RenderAsync), new(step.DispatchAsync));
    }

    private static double Ratio(Row with, Row without) =>
        Series.MedianOf([.. with.Render.Microseconds.Zip(without.Render.Microseconds, (longer, shorter) => longer / shorter)]);

    private sealed record Row(string Name, string Predictions, Series Render, Series Dispatch);
}
