namespace Shop.Start;

/// <summary>The shop cannot start, and the person who started it can do something about it.</summary>
/// <param name="sentence">What is wrong and what to do, in one sentence.</param>
internal sealed class StartFailure(string sentence, Exception? cause = null) : Exception(sentence, cause);
