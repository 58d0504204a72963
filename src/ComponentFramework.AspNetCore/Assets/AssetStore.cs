using System.Collections.Frozen;

namespace ComponentFramework.AspNetCore.Assets;

/// <summary>The scripts that pages load: htmx and the client.</summary>
internal sealed class AssetStore
{
    private readonly FrozenDictionary<string, Asset> _byFileName;

    public AssetStore()
    {
        Htmx = Load("htmx");
        Client = Load("component-client");
        _byFileName = new[] { Htmx, Client }.ToFrozenDictionary(asset => asset.FileName);
    }

    public Asset Htmx { get; }

    public Asset Client { get; }

    public Asset? Find(string fileName) => _byFileName.GetValueOrDefault(fileName);

    private static Asset Load(string name)
    {
        using var stream = typeof(AssetStore).Assembly.GetManifestResourceStream($"{name}.min.js")
            ?? throw new InvalidOperationException($"The package was built without {name}.min.js. Run 'npm run build' in client/ and build again.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(name, content);
    }
}
