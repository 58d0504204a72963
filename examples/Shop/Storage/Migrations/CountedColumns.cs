using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Shop.Storage.Migrations;

/// <summary>Each provider has its own word for "the database counts this up", and ignores the other's.</summary>
internal static class CountedColumns
{
    public static OperationBuilder<AddColumnOperation> CountedUp(this OperationBuilder<AddColumnOperation> column) => column
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
