using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Storage.Migrations;

/// <summary>Catalogue, reviews, carts and orders.</summary>
[DbContext(typeof(ShopDatabase)), Migration("20260101000002_CreateShop")]
internal sealed class CreateShop : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Brands",
            table => new
            {
                Id = table.Column<int>(),
                Name = table.Column<string>(maxLength: 100),
            },
            constraints: table => table.PrimaryKey("PK_Brands", row => row.Id));

        migrationBuilder.CreateTable(
            "Products",
            table => new
            {
                Id = table.Column<int>(),
                Name = table.Column<string>(maxLength: 100),
                Slug = table.Column<string>(maxLength: 100),
                Category = table.Column<string>(maxLength: 50),
                BrandId = table.Column<int>(),
                Price = table.Column<decimal>(precision: 10, scale: 2),
                Description = table.Column<string>(maxLength: 1000),
                Material = table.Column<string>(maxLength: 200),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Products", row => row.Id);
                table.ForeignKey("FK_Products_Brands", row => row.BrandId, "Brands", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Products_BrandId", "Products", "BrandId");

        migrationBuilder.CreateTable(
            "ProductSizes",
            table => new
            {
                ProductId = table.Column<int>(),
                Size = table.Column<string>(maxLength: 20),
                Position = table.Column<int>(),
                Stock = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ProductSizes", row => new { row.ProductId, row.Size });
                table.ForeignKey("FK_ProductSizes_Products", row => row.ProductId, "Products", "Id", onDelete: ReferentialAction.Cascade);

                // The orders never let it happen; if a new line of code ever tried to, the database would not let it either.
                table.CheckConstraint("CK_ProductSizes_Stock", "\"Stock\" >= 0");
            });

        migrationBuilder.CreateTable(
            "Reviews",
            table => new
            {
                Id = table.Column<int>().CountedUp(),
                ProductId = table.Column<int>(),
                AuthorId = table.Column<string>(maxLength: 450, nullable: true),
                Author = table.Column<string>(maxLength: 100),
                Rating = table.Column<int>(),
                Text = table.Column<string>(maxLength: 1000),
                WrittenAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Reviews", row => row.Id);
                table.ForeignKey("FK_Reviews_Products", row => row.ProductId, "Products", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Reviews_ProductId_AuthorId", "Reviews", ["ProductId", "AuthorId"], unique: true);

        migrationBuilder.CreateTable(
            "CartItems",
            table => new
            {
                VisitorId = table.Column<string>(maxLength: 100),
                ProductId = table.Column<int>(),
                Size = table.Column<string>(maxLength: 20),
                Quantity = table.Column<int>(),
                AddedAt = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CartItems", row => new { row.VisitorId, row.ProductId, row.Size });
                table.ForeignKey(
                    "FK_CartItems_ProductSizes",
                    row => new { row.ProductId, row.Size },
                    "ProductSizes",
                    ["ProductId", "Size"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_CartItems_ProductId_Size", "CartItems", ["ProductId", "Size"]);

        migrationBuilder.CreateTable(
            "OpenCheckouts",
            table => new
            {
                VisitorId = table.Column<string>(maxLength: 100),
                CheckoutId = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_OpenCheckouts", row => row.VisitorId));

        migrationBuilder.CreateTable(
            "Orders",
            table => new
            {
                Number = table.Column<int>().CountedUp(),
                CheckoutId = table.Column<Guid>(),
                CustomerId = table.Column<string>(maxLength: 450),
                VisitorId = table.Column<string>(maxLength: 100),
                Status = table.Column<string>(maxLength: 20),
                PaymentKey = table.Column<Guid>(),
                Holder = table.Column<Guid>(),
                HeldUntil = table.Column<DateTime>(),
                PlacedAt = table.Column<DateTime>(),
                Address_Name = table.Column<string>(maxLength: 100),
                Address_Street = table.Column<string>(maxLength: 100),
                Address_PostalCode = table.Column<string>(maxLength: 100),
                Address_City = table.Column<string>(maxLength: 100),
                Address_Country = table.Column<string>(maxLength: 100),
                Total = table.Column<decimal>(precision: 10, scale: 2),
                PaymentReference = table.Column<string>(maxLength: 100, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Orders", row => row.Number));
        migrationBuilder.CreateIndex("IX_Orders_CheckoutId", "Orders", "CheckoutId", unique: true);
        migrationBuilder.CreateIndex("IX_Orders_CustomerId", "Orders", "CustomerId");

        migrationBuilder.CreateTable(
            "OrderLines",
            table => new
            {
                OrderNumber = table.Column<int>(),
                ProductId = table.Column<int>(),
                Size = table.Column<string>(maxLength: 20),
                Name = table.Column<string>(maxLength: 100),
                Price = table.Column<decimal>(precision: 10, scale: 2),
                Quantity = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OrderLines", row => new { row.OrderNumber, row.ProductId, row.Size });
                table.ForeignKey("FK_OrderLines_Orders", row => row.OrderNumber, "Orders", "Number", onDelete: ReferentialAction.Cascade);
            });
    }
}
