namespace Documentation.Tests.Samples.Todo;

public sealed record TodoItem(int Id, string Text, bool IsDone);

public interface ITodos
{
    Task<IReadOnlyList<TodoItem>> OfListAsync(int listId, CancellationToken ct);

    Task AddAsync(int listId, string text, CancellationToken ct);

    Task<bool> SetDoneAsync(int listId, int id, bool isDone, CancellationToken ct);
}
