using System.Reflection;
using AnswerCost.Product;
using ComponentFramework.Catalog;

namespace AnswerCost;

/// <summary>A web application with the two components, with or without their predictions.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Server(WebApplication application, bool predicts)
    {
        _application = application;
        Predicts = predicts;
    }

    public bool Predicts { get; }

    public Uri Address => new(_application.Urls.First());

    public IServiceProvider Services => _application.Services;

    public static async Task<Server> StartAsync(bool predicts)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Stock>();
        var components = Assembly.GetExecutingAssembly().GetCustomAttribute<ComponentCatalogAttribute>()!.CreateSource();
        builder.Services.AddComponentFramework().AddComponents(predicts ? components : new WithoutPredictions(components));
        var application = builder.Build();
        application.UseWebSockets();
        application.MapComponents();
        await application.StartAsync();
        return new(application, predicts);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
