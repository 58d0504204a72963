using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Rates;

public sealed class RateTests
{
    [Fact]
    public async Task A_result_is_mailed_three_times_an_hour()
    {
        await using var host = new ComponentHost();
        var search = await host.MountAsync<SearchComponent>();
        for (var i = 0; i < 3; i++)
        {
            await search.SendAsync(SearchComponent.Events.Mail());
        }

        var outcome = await search.TrySendAsync(SearchComponent.Events.Mail());
        Assert.Equal((429, "rate_limited"), (outcome.Status, outcome.Code));

        host.Time.Advance(outcome.RetryAfter!.Value);
        await search.SendAsync(SearchComponent.Events.Mail());
    }
}
