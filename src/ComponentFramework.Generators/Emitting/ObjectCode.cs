using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>How an object is put together out of members that have been read into locals.</summary>
internal static class ObjectCode
{
    public static string Local(MemberShape member) => "read" + member.Name.TrimStart('@');

    /// <summary>An expression that makes the object, with some members set after its constructor.</summary>
    public static string Make(TypeShape shape, IEnumerable<MemberShape> initialized)
    {
        var arguments = shape.Members.Where(member => member.IsConstructorArgument).OrderBy(member => member.Position).Select(Local);
        var settings = initialized.Select(member => $"{member.Name} = {Local(member)}").ToList();
        return $"new {shape.Code}({string.Join(", ", arguments)})" + (settings.Count > 0 ? $" {{ {string.Join(", ", settings)} }}" : "");
    }
}
