namespace Shop;

/// <summary>The shop says no: a rule was not met, and nothing was changed.</summary>
/// <param name="Reason">One sentence that can be shown to the customer.</param>
public sealed record Refusal(string Reason);
