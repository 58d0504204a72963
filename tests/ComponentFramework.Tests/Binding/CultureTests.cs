using System.Globalization;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Binding;

/// <summary>What a view writes into a field is what the handler reads, whatever the visitor's culture.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public static TheoryData<string> Cultures => ["de-DE", "fr-FR", "ar-EG", "th-TH", "hi-IN", "sv-SE", "en-US"];

    public void Dispose() => CultureInfo.CurrentCulture = _culture;

    [Theory, MemberData(nameof(Cultures))]
    public async Task A_form_that_nobody_touched_says_what_the_state_says(string culture)
    {
        CultureInfo.CurrentCulture = new(culture);
        await using var host = Some.Host();
        var prices = await host.MountAsync<PricesComponent>();
        Assert.Equal("200", (await prices.SubmitAsync("form")).ToString());
        Assert.Equal(PricesComponent.First, prices.State);
    }

    [Theory, MemberData(nameof(Cultures))]
    public async Task Attributes_are_for_machines_and_text_is_for_people(string culture)
    {
        CultureInfo.CurrentCulture = new(culture);
        await using var host = Some.Host();
        var prices = await host.MountAsync<PricesComponent>();
        var input = prices.Find("[name=price]");
        Assert.Equal(("-1234.5", "-1234.5", "-2000.5"), (input.GetAttribute("value"), input.GetAttribute("data-price"), input.GetAttribute("min")));
        Assert.Equal("width: 2.5E-08%", prices.Find("[name=count]").GetAttribute("style"));
        Assert.Equal("2024-03-04", prices.Find("[name=day]").GetAttribute("value"));
        Assert.Equal("18:30", prices.Find("[name=hour]").GetAttribute("value"));
        Assert.Equal("2024-03-04T18:30:05", prices.Find("[name=at]").GetAttribute("value"));
        Assert.Equal("2024-03-04T18:30:05.25+05:30", prices.Find("[name=moment]").GetAttribute("value"));
        var persons = (-1234.5m).ToString(CultureInfo.CurrentCulture);
        Assert.Equal((persons, persons, persons), (prices.Text("b"), prices.Text("textarea"), input.GetAttribute("title")));
    }

    [Theory, MemberData(nameof(Cultures))]
    public async Task A_number_is_read_as_its_culture_writes_it(string culture)
    {
        CultureInfo.CurrentCulture = new(culture);
        await using var host = Some.Host();
        var prices = await host.MountAsync<PricesComponent>();
        Assert.Equal(200, (await prices.TrySendFormAsync("price", ("price", (-98765.25m).ToString(CultureInfo.CurrentCulture)))).Status);
        Assert.Equal(-98765.25m, prices.State.Price);
        Assert.Equal(200, (await prices.TrySendFormAsync("price", ("price", "1.234"))).Status);
        Assert.Equal(1.234m, prices.State.Price);
        Assert.Equal(422, (await prices.TrySendFormAsync("price", ("price", 1234567.5m.ToString("N1", CultureInfo.CurrentCulture)))).Status);
        Assert.Equal(1.234m, prices.State.Price);
    }

    [Theory]
    [InlineData("ar-EG", "\u0661\u0662\u066B\u0665", "12.5")]
    [InlineData("hi-IN", "\u0967\u0968.\u096B", "12.5")]
    [InlineData("sv-SE", "\u22123,5", "-3.5")]
    [InlineData("de-DE", "1.234,5", null)]
    [InlineData("de-DE", "1,2,3", null)]
    [InlineData("en-US", "1234,5", null)]
    [InlineData("en-US", "1,234", null)]
    public async Task A_number_is_never_guessed(string culture, string typed, string? read)
    {
        CultureInfo.CurrentCulture = new(culture);
        await using var host = Some.Host();
        var prices = await host.MountAsync<PricesComponent>();
        var outcome = await prices.TrySendFormAsync("price", ("price", typed));
        Assert.Equal(read is null ? 422 : 200, outcome.Status);
        Assert.Equal(read ?? "-1234.5", prices.State.Price.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(400, (await prices.TrySendJsonAsync("price", """{"price":"12,5"}""")).Status);
    }
}
