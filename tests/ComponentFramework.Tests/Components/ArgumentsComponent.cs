using System.Globalization;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

public enum Shade
{
    Light,
    Dark,
}

[Flags]
public enum Days
{
    None = 0,
    Mon = 1,
    Tue = 2,
    Wed = 4,
    Weekend = 96,
}

public sealed record Address(string Street, int Number, string? Floor = null);

public sealed record Heard
{
    public string Text { get; init; } = "";
}

/// <summary>One event for each type of argument; the state says what arrived, in the invariant culture.</summary>
[Component("arguments"), AllowAnonymous]
public sealed partial class ArgumentsComponent : Component<Heard>
{
    [Event]
    public void OnWhole(int value) => Hear(value);

    [Event]
    public void OnDecimal(decimal value) => Hear(value);

    [Event]
    public void OnDouble(double value) => Hear(value);

    [Event]
    public void OnText(string value) => Hear(value);

    [Event]
    public void OnBool(bool value) => Hear(value);

    [Event]
    public void OnShade(Shade value) => Hear(value);

    [Event]
    public void OnGuid(Guid value) => Hear(value);

    [Event]
    public void OnDate(DateOnly value) => Hear(value.ToString("O", CultureInfo.InvariantCulture));

    [Event]
    public void OnMoment(DateTimeOffset value) => Hear(value.ToString("O", CultureInfo.InvariantCulture));

    [Event]
    public void OnLocal(DateTime value) => Hear($"{value.ToString("O", CultureInfo.InvariantCulture)} {value.Kind}");

    [Event]
    public void OnUniversal(DateTime value) => Hear($"{value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)} {value.Kind}");

    [Event]
    public void OnTime(TimeOnly value) => Hear(value.ToString("O", CultureInfo.InvariantCulture));

    [Event]
    public void OnDuration(TimeSpan value) => Hear(value.ToString("c", CultureInfo.InvariantCulture));

    [Event]
    public void OnDays(Days value) => Hear(value);

    [Event]
    public void OnPerhaps(int? value) => Hear(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    [Event]
    public void OnDefaults(int count = 3, string size = "M", Shade shade = Shade.Dark) => Hear($"{count} {size} {shade}");

    [Event]
    public void OnMany(IReadOnlyList<int> values) => Hear(string.Join('+', values));

    [Event]
    public void OnAddress(Address address) => Hear(address);

    [Event]
    public void OnAddresses(IReadOnlyList<Address> addresses) => Hear(string.Join(" | ", addresses));

    [Event]
    public void OnTable(IReadOnlyList<IReadOnlyList<int>> rows) => Hear(string.Join(" | ", rows.Select(row => string.Join('+', row))));

    private void Hear(object value) => State = new() { Text = string.Create(CultureInfo.InvariantCulture, $"{value}") };
}
