namespace ComponentFramework.Browser.Tests.Site.Components;

public sealed record RecordState(int Shown, int Clicks);
