namespace Documentation.Tests.Samples.SignIn;

public sealed record SignInPage(string Token, string? ReturnUrl, string? Problem = null);
