namespace ComponentFramework.Browser.Tests.Site.Components;

public sealed record PickerState(int Picked);
