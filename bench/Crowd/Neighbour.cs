using System.Diagnostics;
using System.Globalization;

namespace Crowd;

/// <summary>Another visitor, who clicks and loads pages and notices how long that takes.</summary>
internal sealed class Neighbour(Person person)
{
    public async Task<string> MeasureAsync(TimeSpan duration)
    {
        var copy = await person.MountAsync();
        using var tab = await Tab.TryOpenAsync(person) ?? throw new InvalidOperationException("The neighbour's socket was refused.");
        if (!await tab.JoinAsync(copy))
        {
            throw new InvalidOperationException("The neighbour's join was refused.");
        }

        List<double> clicks = [], mounts = [];
        for (var from = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(from) < duration;)
        {
            clicks.Add(await TimeAsync(() => tab.ClickAsync(copy)));
            await Task.Delay(40);
            mounts.Add(await TimeAsync(async () => await person.TryMountAsync() == System.Net.HttpStatusCode.OK));
            await Task.Delay(40);
        }

        return $"click {Show(clicks)}, mount {Show(mounts)}";
    }

    private static async Task<double> TimeAsync(Func<Task<bool>> step)
    {
        var from = Stopwatch.GetTimestamp();
        return await step() ? Stopwatch.GetElapsedTime(from).TotalMilliseconds : throw new InvalidOperationException("The neighbour was refused.");
    }

    private static string Show(List<double> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"median {times.Order().ElementAt(times.Count / 2):F1} ms, 95 % {times.Order().ElementAt(times.Count * 95 / 100):F1} ms, worst {times.Max():F1} ms");
}
