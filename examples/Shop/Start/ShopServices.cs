using Microsoft.AspNetCore.Identity;
using Shop.Accounts;
using Shop.Cart;
using Shop.Catalogue;
using Shop.Checkout;
using Shop.Reviews;
using Shop.Storage;

namespace Shop.Start;

internal static class ShopServices
{
    /// <summary>What the components ask for in their constructors.</summary>
    public static IServiceCollection AddShop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ShopNews>();
        services.AddSingleton<IProducts, StoredProducts>();
        services.AddSingleton<ICarts, StoredCarts>();
        services.AddSingleton<IReviews, StoredReviews>();
        services.AddSingleton<HeldOrders>();
        services.AddSingleton<IOrders, StoredOrders>();
        services.AddSingleton<IPaymentGateway, TestPaymentGateway>();
        services.AddHostedService<AbandonedCheckouts>();
        services.AddOptions<CheckoutTimes>()
            .Bind(configuration.GetSection("Checkout"))
            .Validate(
                times => times.PaymentLimit > TimeSpan.Zero && times.HoldLimit > times.PaymentLimit && times.SweepInterval > TimeSpan.Zero,
                "Checkout:PaymentLimit and Checkout:SweepInterval have to be more than zero, and Checkout:HoldLimit more than Checkout:PaymentLimit.")
            .ValidateOnStart();
        return services;
    }

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentity<Customer, IdentityRole>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";

                // Length is what makes a password strong; rules about its characters make people reuse one.
                options.Password = new PasswordOptions
                {
                    RequiredLength = 8,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<ShopDatabase>()
            .AddClaimsPrincipalFactory<CustomerClaims>();
        services.AddScoped<SignedInVisit>();
        services.AddScoped<PasswordCheck>();
        services.AddSingleton<SignInTries>();
        services.AddOptions<SignInLimits>()
            .Bind(configuration.GetSection("SignIn"))
            .Validate(
                limits => limits.WrongPerAccount > 0 && limits.WrongPerNetwork > 0 && limits.Window > TimeSpan.Zero,
                "SignIn:WrongPerAccount, SignIn:WrongPerNetwork and SignIn:Window have to be more than zero.")
            .ValidateOnStart();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "shop-account";
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        services.AddAntiforgery(options => options.Cookie.Name = "shop-form");
        services.AddAuthorizationBuilder().AddPolicy(Roles.Staff, policy => policy.RequireRole(Roles.Staff));
        return services;
    }

    /// <summary>
    /// Compression. Over HTTPS an answer that holds both a secret and something the visitor sent must not be compressed,
    /// because its length would tell about the secret (the BREACH attack); pages and events hold sealed state, so over
    /// HTTPS only files are compressed. Plain HTTP has no secrets to lose.
    /// </summary>
    public static IServiceCollection AddSafeCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = false;
        options.MimeTypes = [.. Microsoft.AspNetCore.ResponseCompression.ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json"];
    });
}
