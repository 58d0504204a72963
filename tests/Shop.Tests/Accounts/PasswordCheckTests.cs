using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shop.Accounts;
using Shop.Start;
using Shop.Storage;

namespace Shop.Tests.Accounts;

/// <summary>Hashing is what a sign-in spends its time on, so its count is what a clock would tell.</summary>
public sealed class PasswordCheckTests
{
    [Fact]
    public async Task Every_email_costs_one_comparison_whether_it_has_an_account_or_not()
    {
        var folder = Directory.CreateTempSubdirectory("password-check-");
        var hasher = new CountingHasher();
        await using var services = Services(Path.Combine(folder.FullName, "shop.db"), hasher);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopDatabase>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Customer>>();
        await CreateAsync("known@example.com");
        var shut = await CreateAsync("shut@example.com");
        await users.SetLockoutEndDateAsync(shut, DateTimeOffset.UtcNow.AddDays(1));
        var passwords = scope.ServiceProvider.GetRequiredService<PasswordCheck>();
        await passwords.FindAsync("first@example.com", "the first one makes the hash that nobody has");

        Dictionary<string, (bool IsFound, int Compared, int Hashed)> told = [];
        foreach (var (email, password) in ((string, string)[])[("known@example.com", "wrong"), ("known@example.com", "right password"), ("nobody@example.com", "wrong"), ("shut@example.com", "right password"), ("", "")])
        {
            (hasher.Compared, hasher.Hashed) = (0, 0);
            told[$"{email} {password}"] = (await passwords.FindAsync(email, password) is not null, hasher.Compared, hasher.Hashed);
        }

        Assert.Equal(["known@example.com right password"], told.Where(one => one.Value.IsFound).Select(one => one.Key));
        Assert.All(told.Values, one => Assert.Equal((1, 0), (one.Compared, one.Hashed)));
        folder.Delete(recursive: true);

        async Task<Customer> CreateAsync(string email)
        {
            var customer = new Customer { Name = "Robin", UserName = email, Email = email, LockoutEnabled = true };
            Assert.True((await users.CreateAsync(customer, "right password")).Succeeded);
            return customer;
        }
    }

    private static ServiceProvider Services(string file, CountingHasher hasher)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Shop", string.Create(CultureInfo.InvariantCulture, $"Data Source={file};Pooling=False"))]).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddHttpContextAccessor().AddSingleton(TimeProvider.System);
        services.AddShopStorage(ShopConnection.Read(configuration, Path.GetDirectoryName(file)!));
        services.AddAccounts(configuration);
        services.AddSingleton<IPasswordHasher<Customer>>(hasher);
        return services.BuildServiceProvider();
    }

    private sealed class CountingHasher : IPasswordHasher<Customer>
    {
        private readonly PasswordHasher<Customer> _hasher = new();

        public int Compared { get; set; }

        public int Hashed { get; set; }

        public string HashPassword(Customer user, string password)
        {
            Hashed++;
            return _hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Customer user, string hashedPassword, string providedPassword)
        {
            Compared++;
            return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
