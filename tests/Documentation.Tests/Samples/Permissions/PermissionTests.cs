using ComponentFramework.Testing;

namespace Documentation.Tests.Samples.Permissions;

public sealed class PermissionTests
{
    [Fact]
    public async Task Who_has_not_signed_in_is_asked_to()
    {
        await using var host = Host();

        var refusal = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<DocumentComponent>(DocumentComponent.Compose(1)));

        Assert.Equal((401, "authentication_required"), (refusal.Outcome.Status, refusal.Outcome.Code));
    }

    [Fact]
    public async Task The_document_of_somebody_else_is_not_there()
    {
        await using var host = Host();

        var refusal = await Assert.ThrowsAsync<EventRefusedException>(() => host.As("ben").MountAsync<DocumentComponent>(DocumentComponent.Compose(1)));

        Assert.Equal((404, "not_found"), (refusal.Outcome.Status, refusal.Outcome.Code));
    }

    [Fact]
    public async Task Only_editors_delete_whatever_the_view_shows()
    {
        await using var host = Host();
        var document = await host.As("anna").MountAsync<DocumentComponent>(DocumentComponent.Compose(1));

        Assert.False(document.Has(".delete"));
        var outcome = await document.TrySendAsync(DocumentComponent.Events.Delete());
        Assert.Equal((403, "permission_denied"), (outcome.Status, outcome.Code));

        var editor = await host.As("eva", roles: ["editor"]).MountAsync<DocumentComponent>(DocumentComponent.Compose(2));
        Assert.Equal("/documents", (await editor.ClickAsync(".delete")).NavigatesTo);
    }

    private static ComponentHost Host() => new(services => services.AddSingleton<IDocuments>(new Documents()));

    private sealed class Documents : IDocuments
    {
        private readonly Dictionary<int, Document> _documents = new() { [1] = new(1, "anna", "Plans"), [2] = new(2, "eva", "Notes") };

        public Task<Document?> FindAsync(int id, string owner, CancellationToken ct) =>
            Task.FromResult(_documents.GetValueOrDefault(id) is { } document && owner == $"u-{document.Owner}" ? document : null);

        public Task RenameAsync(int id, string title, CancellationToken ct)
        {
            _documents[id] = _documents[id] with { Title = title };
            return Task.CompletedTask;
        }

        public Task DeleteAsync(int id, CancellationToken ct)
        {
            _documents.Remove(id);
            return Task.CompletedTask;
        }
    }
}
