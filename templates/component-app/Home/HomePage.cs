namespace ComponentApp.Home;

/// <summary>The first page. What its view needs goes here.</summary>
public sealed record HomePage;
