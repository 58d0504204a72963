namespace Documentation.Tests.Samples.Todo;

public sealed class InMemoryTodos : ITodos
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, List<TodoItem>> _lists = [];

    public Task<IReadOnlyList<TodoItem>> OfListAsync(int listId, CancellationToken ct)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<TodoItem>>([.. List(listId)]);
        }
    }

    public Task AddAsync(int listId, string text, CancellationToken ct)
    {
        lock (_gate)
        {
            var list = List(listId);
            list.Add(new(list.Count + 1, text, IsDone: false));
            return Task.CompletedTask;
        }
    }

    public Task<bool> SetDoneAsync(int listId, int id, bool isDone, CancellationToken ct)
    {
        lock (_gate)
        {
            var list = List(listId);
            var at = list.FindIndex(item => item.Id == id);
            if (at >= 0)
            {
                list[at] = list[at] with { IsDone = isDone };
            }

            return Task.FromResult(at >= 0);
        }
    }

    private List<TodoItem> List(int listId) => _lists.TryGetValue(listId, out var list) ? list : _lists[listId] = [];
}
