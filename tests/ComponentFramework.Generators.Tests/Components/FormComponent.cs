using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Generators.Tests.Components;

/// <summary>Keeps what its handlers were given.</summary>
[Component("form"), AllowAnonymous]
public sealed partial class FormComponent : Component<FormState>
{
#pragma warning disable CF040 // the test looks into the instance that ran
    public object? Given { get; private set; }

    public CancellationToken Token { get; private set; }
#pragma warning restore CF040

    [Event] public void OnWhole(int value) => Given = value;

    [Event] public void OnTiny(byte value) => Given = value;

    [Event] public void OnBig(long value) => Given = value;

    [Event] public void OnBiggest(ulong value) => Given = value;

    [Event] public void OnPrice(decimal value) => Given = value;

    [Event] public void OnFraction(double value) => Given = value;

    [Event] public void OnText(string value) => Given = value;

    [Event] public void OnOptionalText(string? value) => Given = value;

    [Event] public void OnLetter(char value) => Given = value;

    [Event] public void OnTick(bool value) => Given = value;

    [Event] public void OnTickedUnlessSaid(bool value = true) => Given = value;

    [Event] public void OnSize(Size value) => Given = value;

    [Event] public void OnId(Guid value) => Given = value;

    [Event] public void OnDay(DateOnly value) => Given = value;

    [Event] public void OnHour(TimeOnly value) => Given = value;

    [Event] public void OnAt(DateTime value) => Given = value;

    [Event] public void OnInstant(DateTimeOffset value) => Given = value;

    [Event] public void OnDuration(TimeSpan value) => Given = value;

    [Event] public void OnOptionalWhole(int? value) => Given = value;

    [Event] public void OnDefaults(int count = 7, string text = "a\"b", Size size = Size.L, decimal price = 1.50m, int? none = null, char letter = '\'') =>
        Given = (count, text, size, price, none, letter);

    [Event] public void OnWords(List<string> values) => Given = values;

    [Event] public void OnNumbers(IReadOnlyList<int> values) => Given = values;

    [Event] public void OnPoints(ImmutableArray<Point> values) => Given = values;

    [Event] public void OnSizes(HashSet<Size>? values) => Given = values;

    [Event] public void OnAddress(Address address) => Given = address;

    [Event] public void OnOrder(Order order) => Given = order;

    [Event] public void OnTree(Tree tree) => Given = tree;

    [Event] public void OnMoney(Money money) => Given = money;

    [Event] public void OnClass(int @class, string @string) => Given = (@class, @string);

    [Event] public async Task OnWait(int value, CancellationToken ct)
    {
        await Task.Yield();
        (Given, Token) = (value, ct);
    }

    [Event] public ValueTask OnTokenFirstAsync(CancellationToken ct, int value)
    {
        (Given, Token) = (value, ct);
        return ValueTask.CompletedTask;
    }

    [Event] public void OnNothing() => Given = "nothing";

    [Event] internal void OnHidden(Secret value) => Given = value;
}

public sealed record FormState;

internal enum Secret
{
    None,
    Some,
}

public sealed record Address(string Street, string? City, int Number = 7)
{
    public bool IsMain { get; init; } = true;

    public required string Country { get; init; }
}

public sealed record Order(Address Address, List<OrderLine> Lines);

public sealed record OrderLine(int ProductId, Size Size, decimal? Price = null);

/// <summary>A type that parses itself.</summary>
public readonly struct Money(decimal amount) : IParsable<Money>, IFormattable
{
    public decimal Amount => amount;

    public static Money Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var money) ? money : throw new FormatException();

    public static bool TryParse(string? s, IFormatProvider? provider, out Money result)
    {
        var fits = s is ['€', .. var digits] & decimal.TryParse(s?[1..], provider, out var amount);
        result = new(amount);
        return fits;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => "€" + Amount.ToString(formatProvider);
}
