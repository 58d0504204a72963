using System.Diagnostics;
using System.Globalization;
using ComponentFramework.Broadcasting;

namespace ComponentFramework.Instances;

/// <summary>
/// Runs what is shared between visitors where nothing tells who is looking: of all that flows along with a request, only the
/// culture, the trace and the outbox come with it. Hosts with more ways to tell close them in <see cref="Enter"/>.
/// </summary>
internal class CleanContext
{
    private readonly ExecutionContext _empty = Empty();

    public Task<TResult> RunAsync<TResult>(Func<Task<TResult>> run)
    {
        var start = new Start<TResult>(this, run, CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Activity.Current, Outbox.Current);
        ExecutionContext.Run(_empty, static start => ((Start<TResult>)start!).Go(), start);
        return start.Running!;
    }

    /// <summary>Called in the empty context, before anything runs there.</summary>
    protected virtual void Enter()
    {
    }

    /// <summary>What a thread starts with to which nothing has flowed.</summary>
    private static ExecutionContext Empty()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }

    private sealed class Start<TResult>(CleanContext context, Func<Task<TResult>> run, CultureInfo culture, CultureInfo uiCulture, Activity? activity, Outbox? outbox)
    {
        public Task<TResult>? Running { get; private set; }

        public void Go()
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
            Activity.Current = activity;
            outbox?.Resume();
            context.Enter();
            Running = run();
        }
    }
}
