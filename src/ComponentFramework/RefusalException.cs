namespace ComponentFramework;

/// <summary>Ends an event with a refusal that the browser is told about. Everything the handler did to the state is dropped.</summary>
public class RefusalException : Exception
{
    /// <summary>Refuses with a status, a code and a sentence.</summary>
    /// <param name="refusal">What the browser is told.</param>
    /// <param name="inner">What it was refused for, for the log; the browser is not told.</param>
    public RefusalException(Refusal refusal, Exception? inner = null)
        : base((refusal ?? throw new ArgumentNullException(nameof(refusal))).Error, inner) => Refusal = refusal;

    /// <summary>What the browser is told.</summary>
    public Refusal Refusal { get; }
}
