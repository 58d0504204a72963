using ComponentApp.Sample;
using ComponentFramework.Testing;

namespace ComponentApp.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task It_counts()
    {
        await using var host = new ComponentHost();
        var sample = await host.MountAsync<SampleComponent>();

        await sample.SendAsync(SampleComponent.Events.Add());

        Assert.Equal("1", sample.Text("output"));
    }
}
