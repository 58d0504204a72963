namespace Shop.Start;

/// <summary>
/// Keeps failures to start out of the log: whatever stops the start reaches <c>Program</c> as an exception, which says it
/// once, in a sentence. After the start the same categories speak as ever.
/// </summary>
internal sealed class QuietStart
{
    private static readonly string[] Categories =
    [
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore.Database",
        "Microsoft.EntityFrameworkCore.Query",
        "Microsoft.Extensions.Hosting.Internal.Host",
    ];

    private volatile bool isOver;

    public void Over() => isOver = true;

    public void Quieten(ILoggingBuilder logging)
    {
        foreach (var category in Categories)
        {
            logging.AddFilter(category, level => level >= LogLevel.Warning && (isOver || level < LogLevel.Error));
        }
    }
}
