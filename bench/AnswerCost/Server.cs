using System.Reflection;
using AnswerCost.Product;
using ComponentFramework.Catalog;

namespace AnswerCost;

/// <summary>A web application with the two components.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Server(WebApplication application, Predicting predicting)
    {
        _application = application;
        Predicting = predicting;
    }

    public Predicting Predicting { get; }

    public bool Predicts => Predicting != Predicting.None;

    public Uri Address => new(_application.Urls.First());

    public IServiceProvider Services => _application.Services;

    public static async Task<Server> StartAsync(Predicting predicting)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Stock>();
        var components = Assembly.GetExecutingAssembly().GetCustomAttribute<ComponentCatalogAttribute>()!.CreateSource();
        var framework = builder.Services.AddComponentFramework(options => options.MaxPredictionBytes = predicting == Predicting.Afresh ? 0 : options.MaxPredictionBytes);
        framework.AddComponents(predicting == Predicting.None ? new WithoutPredictions(components) : components);
        var application = builder.Build();
        application.UseWebSockets();
        application.MapComponents();
        await application.StartAsync();
        return new(application, predicting);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
