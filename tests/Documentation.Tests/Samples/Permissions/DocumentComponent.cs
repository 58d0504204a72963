using System.ComponentModel.DataAnnotations;
using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Permissions;

public sealed record Document(int Id, string Owner, string Title);

public interface IDocuments
{
    Task<Document?> FindAsync(int id, string owner, CancellationToken ct);

    Task RenameAsync(int id, string title, CancellationToken ct);

    Task DeleteAsync(int id, CancellationToken ct);
}

public sealed record DocumentState(string Title, bool CanDelete);

[Component("document"), Authorize]
public sealed partial class DocumentComponent(IDocuments documents) : Component<DocumentState>
{
    [Parameter]
    public required int DocumentId { get; init; }

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override async Task RefreshAsync(CancellationToken ct)
    {
        var document = await OwnAsync(ct);
        State = new(document.Title, CanDelete: Visitor.User.IsInRole("editor"));
    }

    [Event]
    public async Task OnRename([Required, StringLength(100)] string title, CancellationToken ct)
    {
        await OwnAsync(ct);
        await documents.RenameAsync(DocumentId, title, ct);
        await RefreshAsync(ct);
    }

    [Event, Authorize(Roles = "editor")]
    public async Task OnDelete(CancellationToken ct)
    {
        await OwnAsync(ct);
        await documents.DeleteAsync(DocumentId, ct);
        Navigate("/documents");
    }

    private async Task<Document> OwnAsync(CancellationToken ct) =>
        await documents.FindAsync(DocumentId, Visitor.Id, ct) ?? throw new NotFoundException("There is no such document.");
}
