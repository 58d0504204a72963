namespace Documentation.Tests.Samples.SignIn;

public sealed record MemberPage;
