namespace ComponentFramework.Testing;

/// <summary>An event, a mount or a join was refused and the test did not say that it expects that.</summary>
public sealed class EventRefusedException : Exception
{
    internal EventRefusedException(string what, EventOutcome outcome)
        : base(Describe(what, outcome), outcome.Failure) => Outcome = outcome;

    /// <summary>What the browser would be told.</summary>
    public EventOutcome Outcome { get; }

    /// <summary>The status of the refusal.</summary>
    public int Status => Outcome.Status;

    /// <summary>The code of the refusal, such as <c>permission_denied</c>.</summary>
    public string? Code => Outcome.Code;

    private static string Describe(string what, EventOutcome outcome)
    {
        var failure = outcome.Failure is { } thrown ? $" It threw {thrown.GetType().Name}: {thrown.Message}" : "";
        return $"{what} was refused: {outcome}{failure} A test that expects a refusal sends the event with TrySendAsync and looks at its outcome.";
    }
}
