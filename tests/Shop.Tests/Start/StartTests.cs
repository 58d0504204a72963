using System.Net;
using System.Net.Sockets;
using Shop.Tests.Running;

namespace Shop.Tests.Start;

public sealed class StartTests
{
    private const string AnyPort = "http://127.0.0.1:0";

    [Fact]
    public async Task A_missing_database_folder_ends_the_start_with_what_to_do()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"missing-{Guid.NewGuid():N}");

        var sentence = await SentenceAsync("--urls", AnyPort, $"--ConnectionStrings:Shop=Data Source={folder}/shop.db");

        Assert.Contains(folder, sentence);
        Assert.Contains("create it", sentence);
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var folder = new TemporaryFolder();

        var sentence = await SentenceAsync("--urls", address, $"--ConnectionStrings:Shop=Data Source={folder.Path}/shop.db");

        Assert.Contains(address, sentence);
        Assert.Contains("--urls", sentence);
    }

    [Theory]
    [InlineData("Sauce=shop.db", "ConnectionStrings:Shop")]
    [InlineData("shop", "ConnectionStrings:Shop")]
    [InlineData("Data Source=", "ConnectionStrings:Shop")]
    [InlineData("Host=127.0.0.1;Port=1;Database=shop;Username=shop;Password=secret;Timeout=3", "127.0.0.1:1")]
    [InlineData("Host=127.0.0.1;Prt=1", "ConnectionStrings:Shop")]
    public async Task A_broken_connection_string_ends_the_start_with_what_to_do(string text, string named)
    {
        var sentence = await SentenceAsync("--urls", AnyPort, $"--ConnectionStrings:Shop={text}");

        Assert.Contains(named, sentence);
        Assert.DoesNotContain("secret", sentence);
    }

    [Fact]
    public async Task A_file_that_is_no_database_ends_the_start_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "notes.txt");
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Contains(file, await SentenceAsync("--urls", AnyPort, $"--ConnectionStrings:Shop=Data Source={file}"));
    }

    /// <summary>What the shop says when it cannot start: one sentence, no stack, exit code 1.</summary>
    private static async Task<string> SentenceAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await ShopProcess.RunToItsEndAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("   at ", output + error);
        Assert.DoesNotContain("fail:", output);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
