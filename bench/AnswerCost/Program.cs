using System.Globalization;
using AnswerCost;
using AnswerCost.Bytes;
using AnswerCost.Times;

if (args is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
{
    Console.Error.WriteLine("Run bench/answers [rounds].");
    return 2;
}

await using var with = await Server.StartAsync(predicts: true);
await using var without = await Server.StartAsync(predicts: false);
await ByteTables.PrintAsync([without, with]);
await TimeTable.PrintAsync(with, without, rounds);
return 0;
