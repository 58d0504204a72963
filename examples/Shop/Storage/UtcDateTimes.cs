using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shop.Storage;

/// <summary>SQLite forgets that a time is in UTC, and PostgreSQL insists on it.</summary>
internal sealed class UtcDateTimes() : ValueConverter<DateTime, DateTime>(
    written => written.ToUniversalTime(),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
