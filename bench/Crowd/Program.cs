using System.Globalization;
using Crowd;

// Three processes, so that what the attacker's client does is not in the times of the neighbour or of the server.
switch (args)
{
    case ["site", var address]:
        await Site.RunAsync(address);
        return 0;
    case ["attack", var address, var sockets]:
        using (var person = new Person(new(address), Attacker.Address))
        {
            var attacker = new Attacker(person);
            await attacker.FillAsync(int.Parse(sockets, CultureInfo.InvariantCulture));
            await Console.Out.WriteLineAsync(attacker.Size);
            while (await Console.In.ReadLineAsync() is { } order)
            {
                using var end = new CancellationTokenSource(TimeSpan.FromSeconds(12));
                await (order switch
                {
                    "click" => attacker.ClickAsync(),
                    "click on" => attacker.ClickOnAsync(end.Token),
                    _ => attacker.HammerAsync(end.Token),
                });
                await Console.Out.WriteLineAsync("done");
            }
        }

        return 0;
    case [var most] when int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out _):
        await Figures.PrintAsync(most);
        return 0;
    default:
        Console.Error.WriteLine("Run bench/crowd [sockets].");
        return 2;
}
