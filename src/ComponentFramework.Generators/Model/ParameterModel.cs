namespace ComponentFramework.Generators.Model;

/// <summary>A <c>[Parameter]</c> property.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="WireName">The name in snake_case, as addresses may give it.</param>
/// <param name="Type">Its type, ready to be written into code.</param>
/// <param name="DeclaringType">The class that declares it, which may be a base class.</param>
/// <param name="Position">Its place among the parameters as they are declared, those of base classes first.</param>
/// <param name="Shape">Its place among the shapes of the component's seal.</param>
/// <param name="PayloadShape">Its place among the shapes that can be bound from texts, or −1 when it cannot.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
/// <param name="IsInitOnly">Whether it can only be set while the instance is made.</param>
/// <param name="TakesNull">Whether null can stand for "not given" in <c>Compose</c>, which lets collections be passed as they are.</param>
/// <param name="Summary">Its documentation, or null.</param>
internal sealed record ParameterModel(
    string Name,
    string WireName,
    string Type,
    string DeclaringType,
    int Position,
    int Shape,
    int PayloadShape,
    bool IsRequired,
    bool IsInitOnly,
    bool TakesNull,
    string? Summary)
{
    /// <summary>Whether it can be set neither later nor through an accessor, which cannot name a member of a generic class.</summary>
    public bool IsSetWhileMade => IsInitOnly && DeclaringType.Contains("<");
}
