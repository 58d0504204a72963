namespace Shop.Tests.Start;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("shop-start-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
