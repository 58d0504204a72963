namespace AnswerCost;

/// <summary>What a server does about predictions.</summary>
internal enum Predicting
{
    /// <summary>Nothing: no event is marked.</summary>
    None,

    /// <summary>Computes them for every answer, as for a state that nobody has seen before.</summary>
    Afresh,

    /// <summary>Takes those that were computed for another instance with the same state.</summary>
    Remembered,
}
