using System.IO.Compression;
using System.Text;
using ComponentFramework.AspNetCore.Assets;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Assets;

public sealed class AssetTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    public async Task Scripts_are_sent_as_the_browser_can_read_them(string? accept, string? encoding)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var asset = app.Services.GetRequiredService<AssetStore>().Client;
        var answer = await browser.GetAsync(Address(asset), accept is null ? [] : [("Accept-Encoding", accept)]);

        Assert.Equal(200, answer.Status);
        Assert.Equal(encoding, answer["content-encoding"]);
        Assert.Equal("text/javascript; charset=utf-8", answer["content-type"]);
        Assert.Equal("public, max-age=31536000, immutable", answer["cache-control"]);
        Assert.Equal("Accept-Encoding", answer["vary"]);
        Assert.Equal("nosniff", answer["x-content-type-options"]);
        Assert.Null(answer["set-cookie"]);
        Assert.Equal(asset.Content, Unpack(answer.Bytes, encoding));
    }

    [Fact]
    public async Task A_script_that_the_browser_has_is_not_sent_again()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var address = Address(app.Services.GetRequiredService<AssetStore>().Htmx);
        var first = await browser.GetAsync(address, ("Accept-Encoding", "br"));
        var again = await browser.GetAsync(address, ("Accept-Encoding", "br"), ("If-None-Match", first["etag"]!));
        Assert.Equal(304, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal(first["etag"], again["etag"]);
        Assert.Equal(200, (await browser.GetAsync(address, ("Accept-Encoding", "gzip"), ("If-None-Match", first["etag"]!))).Status);
    }

    [Theory]
    [InlineData("htmx.js")]
    [InlineData("htmx.0000000000000000.js")]
    [InlineData("component-client.min.js")]
    [InlineData("..%2fhtmx.js")]
    public async Task An_address_without_the_right_version_is_404(string file)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.GetAsync($"/components/assets/{file}");
        answer.Refuses(404, "not_found");
        Assert.Equal("no-store", answer["cache-control"]);
    }

    [Fact]
    public async Task Head_has_no_body_and_other_methods_are_refused()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var address = Address(app.Services.GetRequiredService<AssetStore>().Client);
        Assert.Empty((await browser.SendAsync(HttpMethod.Head, address)).Body);
        (await browser.SendAsync(HttpMethod.Post, address)).Refuses(405, "method_not_allowed");
    }

    [Fact]
    public void The_address_changes_with_the_content() =>
        Assert.NotEqual(new Asset("client", [1]).FileName, new Asset("client", [2]).FileName);

    [Fact]
    public void The_client_is_at_most_five_kilobytes_as_served()
    {
        var client = new AssetStore().Client;
        Assert.True(client.Gzip.Length <= 5 * 1024, $"{client.Gzip.Length} bytes gzip");
    }

    [Fact]
    public void A_module_is_at_most_two_kilobytes_as_served_and_imports_the_client_that_the_page_has_loaded()
    {
        var store = new AssetStore();
        foreach (var module in new[] { store.Live, store.Optimistic })
        {
            Assert.True(module.Gzip.Length <= 2 * 1024, $"{module.Gzip.Length} bytes gzip");
            Assert.Contains($"\"./{store.Client.FileName}\"", Encoding.UTF8.GetString(module.Content));
        }
    }

    private static string Address(Asset asset) => $"/components/assets/{asset.FileName}";

    private static byte[] Unpack(byte[] bytes, string? encoding)
    {
        var packed = new MemoryStream(bytes);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
