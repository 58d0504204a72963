namespace AnswerCost.Bytes;

/// <summary>The same change, answered in both forms.</summary>
internal sealed record Change(string Name, bool Predicts, Received Html, Received Operations);
