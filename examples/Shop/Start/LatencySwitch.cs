using System.Globalization;
using ComponentFramework;

namespace Shop.Start;

/// <summary>
/// For developers: <c>?latency=2000</c> on any page makes the shop as slow as a far server on a bad day, two seconds an
/// event, over HTTP and over the socket alike. A cookie remembers it for half an hour; <c>?latency=0</c> ends it.
/// </summary>
internal static class LatencySwitch
{
    private const string Name = "latency";
    private const string CookieName = "shop-latency";
    private const int MostMilliseconds = 10_000;

    public static void AddLatencySwitch(this IServiceCollection services)
    {
        services.AddSingleton<ArtificialLatency>();
        services.AddSingleton<IEventFilter>(provider => provider.GetRequiredService<ArtificialLatency>());
    }

    public static void UseLatencySwitch(this WebApplication app)
    {
        var latency = app.Services.GetRequiredService<ArtificialLatency>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Query[Name] is [{ } text])
            {
                if (!TryRead(text, out var milliseconds))
                {
                    await Results.Text($"latency is a number of milliseconds from 0 to {MostMilliseconds}, such as ?latency=2000.", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
                    return;
                }

                Remember(context.Response.Cookies, milliseconds);
            }
            else if (TryRead(context.Request.Cookies[CookieName], out var milliseconds))
            {
                latency.Current = TimeSpan.FromMilliseconds(milliseconds);
            }

            await next(context);
        });
    }

    private static bool TryRead(string? text, out int milliseconds) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out milliseconds) && milliseconds <= MostMilliseconds;

    private static void Remember(IResponseCookies cookies, int milliseconds)
    {
        if (milliseconds == 0)
        {
            cookies.Delete(CookieName);
            return;
        }

        cookies.Append(CookieName, milliseconds.ToString(CultureInfo.InvariantCulture), new() { MaxAge = TimeSpan.FromMinutes(30), HttpOnly = true, SameSite = SameSiteMode.Lax });
    }
}
