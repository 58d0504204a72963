namespace ComponentFramework.Testing;

/// <summary>The page is not as the test takes it to be; the message shows what is there instead.</summary>
/// <param name="message">What was looked for, and what was there.</param>
public sealed class PageMismatchException(string message) : Exception(message);
