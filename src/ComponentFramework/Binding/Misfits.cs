namespace ComponentFramework.Binding;

/// <summary>
/// The fields of a form whose texts could not be read. A person has typed them and is told at the field; what no form could have sent is refused instead.
/// </summary>
internal sealed class Misfits
{
    /// <summary>More than anybody corrects at once.</summary>
    private const int Most = 100;

    private readonly List<Misfit> _all = [];

    /// <summary>Whether something is missing beside them, so that no form can have sent it all.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What a program is told that has sent them.</summary>
    public RefusalException? Refusal { get; set; }

    public int Count => _all.Count;

    public IReadOnlyList<Misfit> All => _all;

    public void Add(string field, string text, FieldExpectation expected)
    {
        if (_all.Count < Most && _all.TrueForAll(misfit => misfit.Field != field))
        {
            _all.Add(new(field, text, expected, null));
        }
    }

    public void Break() => IsBroken = true;

    /// <summary>Says what people call a field.</summary>
    public void Label(string field, string? label)
    {
        var at = label is null ? -1 : _all.FindIndex(misfit => misfit.Field == field);
        if (at >= 0)
        {
            _all[at] = _all[at] with { Label = label };
        }
    }

    /// <summary>What runs in the place of the handler: the messages are put at their fields.</summary>
    public BoundHandler Handler(string @event) => (component, _) =>
    {
        foreach (var (field, text, expected, label) in _all)
        {
            var problem = new FieldProblem(field, label, expected, FieldSentences.Labelled(FieldSentences.Of(expected), label)) { Entered = text };
            component.Errors.Add(field, FieldSentences.Final(problem, component.RuleServices));
        }

        component.RunInvalid(@event);
        return default;
    };

    internal sealed record Misfit(string Field, string Text, FieldExpectation Expected, string? Label);
}
