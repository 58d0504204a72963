namespace ComponentFramework.Differences;

/// <summary>Bytes of a document that others take the place of.</summary>
/// <param name="Start">Where they begin in the older document.</param>
/// <param name="End">Behind the last of them; the same for bytes that are only added.</param>
/// <param name="NewStart">Where the others begin among all that is new.</param>
/// <param name="NewEnd">Behind the last of those.</param>
internal readonly record struct HtmlEdit(int Start, int End, int NewStart, int NewEnd);
