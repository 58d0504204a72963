using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Packages.Tests.Running;

namespace Packages.Tests;

/// <summary>An application made of a template, with nothing but the packages.</summary>
public sealed partial class TemplateTests(Feed feed)
{
    [Fact]
    public async Task It_builds_without_a_warning_and_shows_a_page_whose_events_run()
    {
        await feed.DotnetAsync(feed.Application, "build", "-warnaserror");
        var url = FreeUrl();
        await using var application = feed.Start(feed.Application, "dotnet", url, "run", "--no-build", "--no-launch-profile");

        await AssertVotesAsync(application, url);
    }

    [Fact]
    public async Task Its_tests_pass_and_so_does_that_of_a_component_that_is_added()
    {
        await feed.DotnetAsync(feed.Application, "new", "component", "-n", "LateVisits");
        Assert.Contains("[Component(\"late-visits\"), AllowAnonymous]", File.ReadAllText(Path.Combine(feed.Application, "LateVisits", "LateVisitsComponent.cs")));

        Assert.Matches(@"Passed: +2,", await feed.DotnetAsync(feed.Application, "test", "tests", "-warnaserror"));
    }

    [Theory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public async Task It_is_published_trimmed_and_ahead_of_time_without_a_warning_and_runs(string way)
    {
        var output = Path.Combine(feed.Application, "..", way);
        var (code, said) = await feed.TryDotnetAsync(feed.Application, "publish", "--use-current-runtime", $"-p:{way}=true", "-p:TrimmerSingleWarn=false", "-warnaserror", "-o", output);
        Assert.SkipWhen(code != 0 && NotServed().IsMatch(said), "The runtime or the compiler that the application needs is not served here.");
        Assert.SkipWhen(code != 0 && said.Contains("Platform linker", StringComparison.Ordinal), "No linker is installed.");
        Assert.True(code == 0, said);

        var url = FreeUrl();
        await using var application = feed.Start(output, Path.Combine(output, "Hello.Votes"), url);
        await AssertVotesAsync(application, url);
    }

    /// <summary>Opens the first page, and votes.</summary>
    private static async Task AssertVotesAsync(Command application, string url)
    {
        using var browser = new HttpClient { BaseAddress = new(url) };
        await application.SaysAsync("Now listening on");
        var page = await browser.GetStringAsync("/");
        Assert.Contains("Tabs <b>0</b>", page);

        using var form = new FormUrlEncodedContent([new("event", "vote"), new("tabs", "true"), new("state", State().Match(page).Groups[1].Value)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/components/poll") { Content = form, Headers = { { "HX-Request", "true" } } };
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Tabs <b>1</b>", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("warn:", application.Output);
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    [GeneratedRegex("data-state=\"([^\"]+)\"")]
    private static partial Regex State();

    [GeneratedRegex(@"error NU1(101|102|301).*\.(Runtime|ILLink|ILCompiler)", RegexOptions.IgnoreCase)]
    private static partial Regex NotServed();
}
