using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Forms;

public sealed record CommentsState
{
    public string Draft { get; init; } = "";
}

public interface IComments
{
    Task AddAsync(Visitor visitor, string text, CancellationToken ct);
}

[Component("comments"), AllowAnonymous]
public sealed partial class CommentsComponent(IComments comments) : Component<CommentsState>
{
    [Event]
    public async Task OnComment(string text, CancellationToken ct)
    {
        await comments.AddAsync(Visitor, text, ct);
        ResetForm();
    }

    [Event]
    public void OnDiscard() => ResetForm();
}
