namespace ComponentFramework.Generators.Model;

/// <summary>A parameter of an event handler.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="WireName">The name in snake_case, as payloads have it.</param>
/// <param name="Type">Its type, ready to be written into code.</param>
/// <param name="Shape">Its place among the payload's shapes, or −1 for a cancellation token.</param>
/// <param name="Default">The C# expression of its default, or null when it has none.</param>
/// <param name="Summary">Its documentation, or null.</param>
internal sealed record ArgumentModel(string Name, string WireName, string Type, int Shape, string? Default, string? Summary)
{
    /// <summary>C# that makes each of its data annotations again.</summary>
    public EquatableArray<string> Rules { get; init; }

    /// <summary>What people call it, as C#; null when nothing says so.</summary>
    public string? Label { get; init; }

    public const int CancellationToken = -1;

    public bool IsCancellationToken => Shape == CancellationToken;
}
