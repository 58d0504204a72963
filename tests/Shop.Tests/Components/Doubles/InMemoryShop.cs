using ComponentFramework.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Cart;
using Shop.Catalogue;
using Shop.Reviews;

namespace Shop.Tests.Components.Doubles;

/// <summary>The shop's components on facts that are kept in memory.</summary>
internal static class InMemoryShop
{
    public static ComponentHost Open() => new(services => services
        .AddSingleton<ShopNews>()
        .AddSingleton<ICarts, InMemoryCarts>()
        .AddSingleton<InMemoryProducts>()
        .AddSingleton<IProducts>(provider => provider.GetRequiredService<InMemoryProducts>())
        .AddSingleton<IReviews, InMemoryReviews>());

    public static InMemoryProducts Products(this ComponentHost host) => host.Services.GetRequiredService<InMemoryProducts>();
}
