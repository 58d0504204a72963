namespace Documentation.Tests.Samples.Composition;

public sealed record RecordsPage(int First, int Second);
