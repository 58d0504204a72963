using ComponentFramework.Tests.Components;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_have_no_problems() => Assert.Empty(new ComponentFrameworkOptions().Problems());

    [Fact]
    public void Every_limit_that_makes_no_sense_is_told_with_what_was_expected()
    {
        var options = new ComponentFrameworkOptions
        {
            MaxStateBytes = 1,
            WarnStateBytes = 2,
            MaxMessageBytes = -1,
            MaxStateAge = TimeSpan.Zero,
            MaxRequestBytes = 0,
            MaxFrameBytes = 0,
            MaxComponentsPerConnection = 0,
            MaxSocketsPerVisitor = 0,
            FreshVisitorsPerAddress = 0,
            RepeatedEventWindow = TimeSpan.Zero,
            MaxDeltaMemoryBytes = -1,
            MaxRepeatedEventBytesPerVisitor = -1,
        };
        Assert.Equal(12, options.Problems().Count());
        Assert.Contains("MaxStateBytes is 1; expected 1024 to 16777216.", options.Problems());
        Assert.Contains("FreshVisitorsPerAddress is 0 and VisitorsPerAddress 64; expected at least 1, and VisitorsPerAddress not below FreshVisitorsPerAddress.", options.Problems());
    }

    [Fact]
    public async Task Options_with_problems_are_not_used()
    {
        await using var host = Some.Host().WithOptions(options => options.MaxDepth = 0);
        var invalid = await Assert.ThrowsAnyAsync<Exception>(() => host.MountAsync<CounterComponent>());
        Assert.IsType<OptionsValidationException>(invalid);
    }
}
