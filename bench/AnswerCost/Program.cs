using System.Globalization;
using AnswerCost;
using AnswerCost.Bytes;
using AnswerCost.Times;

if (args is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
{
    Console.Error.WriteLine("Run bench/answers [rounds].");
    return 2;
}

await using var without = await Server.StartAsync(Predicting.None);
await using var afresh = await Server.StartAsync(Predicting.Afresh);
await using var remembered = await Server.StartAsync(Predicting.Remembered);
await ByteTables.PrintAsync([without, afresh]);
await TimeTable.PrintAsync([without, afresh, remembered], rounds);
return 0;
