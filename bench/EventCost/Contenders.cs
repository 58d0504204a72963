using EventCost.Card;

namespace EventCost;

/// <summary>The three servers. All read the same form and answer the same card.</summary>
internal static class Contenders
{
    public const string Bare = "bare";
    public const string Framework = "framework";
    public const string Mvc = "mvc";

    public static readonly string[] All = [Bare, Framework, Mvc];

    /// <summary>Where a contender mounts the card, and where it takes events.</summary>
    public static (string Mount, string Event) Paths(string contender) => contender switch
    {
        Framework => ("/components/card", "/components/card"),
        Mvc => ("/card/mount", "/card"),
        _ => ("/bytes", "/card"),
    };

    public static async Task<int> ServeAsync(string contender, string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        switch (contender)
        {
            case Framework:
                builder.Services.AddComponentFramework().AddComponents(typeof(CardComponent).Assembly);
                break;
            case Mvc:
                builder.Services.AddControllersWithViews();
                break;
        }

        var app = builder.Build();
        switch (contender)
        {
            case Framework:
                app.MapComponents();
                break;
            case Mvc:
                app.MapControllers();
                break;
            default:
                MapBare(app);
                break;
        }

        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Reads the body and answers bytes that were sent to it before.</summary>
    private static void MapBare(WebApplication app)
    {
        byte[] bytes = [];
        app.MapPost("/bytes", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            bytes = body.ToArray();
        });
        app.MapPost("/card", async (HttpContext http) =>
        {
            while (true)
            {
                var read = await http.Request.BodyReader.ReadAsync();
                http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            await http.Response.BodyWriter.WriteAsync(bytes);
        });
    }
}
