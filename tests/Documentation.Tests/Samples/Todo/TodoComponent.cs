using System.ComponentModel.DataAnnotations;
using ComponentFramework;
using Microsoft.AspNetCore.Authorization;

namespace Documentation.Tests.Samples.Todo;

public sealed record TodoState(IReadOnlyList<TodoItem> Items)
{
    public int Open => Items.Count(item => !item.IsDone);
}

[Component("todo"), AllowAnonymous]
public sealed partial class TodoComponent(ITodos todos, IBroadcaster broadcaster) : Component<TodoState>
{
    [Parameter]
    public required int ListId { get; init; }

    protected override IEnumerable<string> Groups => [$"todo-{ListId}"];

    protected override Task MountAsync(CancellationToken ct) => RefreshAsync(ct);

    protected override async Task RefreshAsync(CancellationToken ct) => State = new(await todos.OfListAsync(ListId, ct));

    [Event, RateLimit("30/minute")]
    public async Task OnAdd([Required, StringLength(100)] string text, CancellationToken ct)
    {
        if (State.Open >= 20)
        {
            Errors.Add("text", "Finish something first.");
            return;
        }

        await todos.AddAsync(ListId, text, ct);
        ResetForm();
        await TellAsync(ct);
    }

    [Event]
    public async Task OnSetDone(int id, bool isDone, CancellationToken ct)
    {
        if (!await todos.SetDoneAsync(ListId, id, isDone, ct))
        {
            throw new NotFoundException("Somebody has removed this meanwhile.");
        }

        await TellAsync(ct);
    }

    private async Task TellAsync(CancellationToken ct)
    {
        await RefreshAsync(ct);
        await broadcaster.SendAsync($"todo-{ListId}", "refresh", ct);
    }
}
