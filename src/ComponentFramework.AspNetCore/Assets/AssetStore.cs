using System.Collections.Frozen;
using System.Text;

namespace ComponentFramework.AspNetCore.Assets;

/// <summary>The scripts that pages load: htmx, the client, and the client's modules for the pages that need them.</summary>
internal sealed class AssetStore
{
    private readonly FrozenDictionary<string, Asset> _byFileName;

    public AssetStore()
    {
        Htmx = Load("htmx");
        Client = Load("component-client");
        Live = LoadModule("component-live");
        Optimistic = LoadModule("component-optimistic");
        _byFileName = new[] { Htmx, Client, Live, Optimistic }.ToFrozenDictionary(asset => asset.FileName);
    }

    public Asset Htmx { get; }

    public Asset Client { get; }

    /// <summary>For pages with live components.</summary>
    public Asset Live { get; }

    /// <summary>For pages with predictions.</summary>
    public Asset Optimistic { get; }

    public Asset? Find(string fileName) => _byFileName.GetValueOrDefault(fileName);

    /// <summary>A module imports the client, which has to be the very file that the page has loaded.</summary>
    private Asset LoadModule(string name) =>
        new(name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Read(name)).Replace("./component-client.min.js", $"./{Client.FileName}", StringComparison.Ordinal)));

    private static Asset Load(string name) => new(name, Read(name));

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetStore).Assembly.GetManifestResourceStream($"{name}.min.js")
            ?? throw new InvalidOperationException($"The package was built without {name}.min.js. Run 'npm run build' in client/ and build again.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
