using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Shop.Accounts;
using Shop.Cart;
using Shop.Catalogue;
using Shop.Checkout;
using Shop.Reviews;

namespace Shop.Storage;

/// <summary>The shop's tables. A change here needs a migration of the same shape in <c>Storage/Migrations</c>.</summary>
internal sealed class ShopDatabase(DbContextOptions<ShopDatabase> options) : IdentityDbContext<Customer>(options)
{
    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<ProductSize> ProductSizes => Set<ProductSize>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<CartItem> CartItems => Set<CartItem>();

    public DbSet<OpenCheckout> OpenCheckouts => Set<OpenCheckout>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimes>();
        configurationBuilder.Properties<decimal>().HavePrecision(10, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Customer>().Property(customer => customer.Name).HasMaxLength(100);

        builder.Entity<Brand>(brand =>
        {
            brand.Property(row => row.Id).ValueGeneratedNever();
            brand.Property(row => row.Name).HasMaxLength(100);
        });

        builder.Entity<Product>(product =>
        {
            product.Property(row => row.Id).ValueGeneratedNever();
            product.Property(row => row.Name).HasMaxLength(100);
            product.Property(row => row.Slug).HasMaxLength(100);
            product.Property(row => row.Category).HasMaxLength(50);
            product.Property(row => row.Description).HasMaxLength(1000);
            product.Property(row => row.Material).HasMaxLength(200);
        });

        builder.Entity<ProductSize>(size =>
        {
            size.HasKey(row => new { row.ProductId, row.Size });
            size.Property(row => row.Size).HasMaxLength(20);
        });

        builder.Entity<Review>(review =>
        {
            review.HasOne<Product>().WithMany().HasForeignKey(row => row.ProductId);
            review.HasIndex(row => new { row.ProductId, row.AuthorId }).IsUnique();
            review.Property(row => row.Author).HasMaxLength(100);
            review.Property(row => row.Text).HasMaxLength(1000);
        });

        builder.Entity<CartItem>(item =>
        {
            item.HasKey(row => new { row.VisitorId, row.ProductId, row.Size });
            item.HasOne(row => row.ProductSize).WithMany().HasForeignKey(row => new { row.ProductId, row.Size });
            item.Property(row => row.VisitorId).HasMaxLength(100);
        });

        builder.Entity<OpenCheckout>(checkout =>
        {
            checkout.HasKey(row => row.VisitorId);
            checkout.Property(row => row.VisitorId).HasMaxLength(100);
        });

        builder.Entity<Order>(order =>
        {
            order.HasKey(row => row.Number);
            order.HasIndex(row => row.CheckoutId).IsUnique();
            order.HasIndex(row => row.CustomerId);
            order.Property(row => row.VisitorId).HasMaxLength(100);
            order.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
            order.Property(row => row.PaymentReference).HasMaxLength(100);
            order.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.OrderNumber);
            order.ComplexProperty(row => row.Address, address =>
            {
                address.Property(part => part.Name).HasMaxLength(Address.LongestPart);
                address.Property(part => part.Street).HasMaxLength(Address.LongestPart);
                address.Property(part => part.PostalCode).HasMaxLength(Address.LongestPart);
                address.Property(part => part.City).HasMaxLength(Address.LongestPart);
                address.Property(part => part.Country).HasMaxLength(Address.LongestPart);
            });
        });

        builder.Entity<OrderLine>(line =>
        {
            line.HasKey(row => new { row.OrderNumber, row.ProductId, row.Size });
            line.Property(row => row.Size).HasMaxLength(20);
            line.Property(row => row.Name).HasMaxLength(100);
        });
    }
}
