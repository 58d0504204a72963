using Shop.Accounts;
using Shop.Cart;
using Shop.Catalogue;
using Shop.Checkout;
using Shop.Layout;
using Shop.Staff;
using Shop.Start;
using Shop.Storage;

var start = new QuietStart();
try
{
    var builder = WebApplication.CreateBuilder(args);
    start.Quieten(builder.Logging);
    builder.UseOwnPort();

    builder.Services.AddComponentFramework().AddComponents(typeof(Program).Assembly);
    builder.Services.AddShopStorage(ShopConnection.Read(builder.Configuration, builder.Environment.ContentRootPath));
    builder.Services.AddShop(builder.Configuration);
    builder.Services.AddAccounts(builder.Configuration);
    builder.Services.AddOutputCache();
    builder.Services.AddSafeCompression();
    if (builder.Environment.IsDevelopment())
    {
        builder.Services.AddLatencySwitch();
    }

    SiteAddress.Set(builder.Configuration);
    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseProblemPages();
    if (app.Environment.IsDevelopment())
    {
        app.UseLatencySwitch();
    }

    app.UseResponseCompression();
    app.UseShopFiles();
    app.UseRouting();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseOutputCache();

    app.MapComponents();
    app.MapComponent<ProductComponent>("/components/product/{productId:int}").RequireComponentRateLimit("30/minute");
    app.MapCatalogue();
    app.MapCart();
    app.MapCheckout();
    app.MapAccounts();
    app.MapStaff();

    await app.Services.GetRequiredService<DatabasePreparation>().PrepareAsync(CancellationToken.None);
    await app.StartAsync();
    start.Over();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception failure) when (StartFailures.Sentence(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
