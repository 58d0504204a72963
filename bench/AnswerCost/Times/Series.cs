using System.Diagnostics;
using System.Globalization;

namespace AnswerCost.Times;

/// <summary>The rounds of one measured step.</summary>
internal sealed class Series(Func<ValueTask> step)
{
    /// <summary>Enough for the runtime to have compiled every hot method for good; with less, its compiler is what gets measured.</summary>
    private const int WarmUpCalls = 1_000;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(3);

    private int _calls;

    public List<double> Microseconds { get; } = [];

    public List<double> Kilobytes { get; } = [];

    public double Median => MedianOf(Microseconds);

    public string Time => string.Create(CultureInfo.InvariantCulture, $"{Median:F1} ({Microseconds.Min():F1} – {Microseconds.Max():F1})");

    public string Memory => string.Create(CultureInfo.InvariantCulture, $"{MedianOf(Kilobytes):F1}");

    public static double MedianOf(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Runs until the code is compiled for good, and finds out how many calls a round takes.</summary>
    public async Task WarmUpAsync(TimeSpan round)
    {
        var from = Stopwatch.GetTimestamp();
        var calls = 0;
        while (calls < WarmUpCalls || Stopwatch.GetElapsedTime(from) < WarmUpTime)
        {
            await step();
            calls++;
        }

        _calls = Math.Max(20, (int)(calls * (round / Stopwatch.GetElapsedTime(from))));
    }

    /// <summary>
    /// The time of the processor, as the operating system counts it for the process: a call waits for nothing, so on a quiet
    /// machine it is the time that passes, and on a busy one the others' share is not in it.
    /// </summary>
    public async Task RunAsync()
    {
        var memory = GC.GetTotalAllocatedBytes(precise: true);
        var time = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < _calls; i++)
        {
            await step();
        }

        Microseconds.Add((Environment.CpuUsage.TotalTime - time).TotalMicroseconds / _calls);
        Kilobytes.Add((GC.GetTotalAllocatedBytes(precise: true) - memory) / 1024.0 / _calls);
    }
}
