namespace ComponentFramework.Generators.Shapes;

/// <summary>A member of a class, record, struct or tuple.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="WireName">The name in snake_case, as payloads have it.</param>
/// <param name="Shape">Its type's place in the table.</param>
/// <param name="Position">Its place among the constructor's parameters, or −1 when it is set afterwards.</param>
/// <param name="IsRequired">Whether a payload has to have it.</param>
/// <param name="Default">The C# expression of its default, or null when it is what the class sets itself.</param>
internal sealed record MemberShape(string Name, string WireName, int Shape, int Position, bool IsRequired, string? Default)
{
    public bool IsConstructorArgument => Position >= 0;
}
