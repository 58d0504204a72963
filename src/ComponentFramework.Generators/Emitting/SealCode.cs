using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>How a value of each shape is written to and read from a seal.</summary>
/// <param name="shapes">The shapes.</param>
/// <param name="writer">The variable that holds the writer.</param>
internal sealed class SealCode(EquatableArray<TypeShape> shapes, string writer = "writer")
{
    /// <summary>A statement that writes a value.</summary>
    /// <param name="place">The value's shape.</param>
    /// <param name="value">The C# expression of the value.</param>
    /// <param name="path">What to call it when it is null and must not be.</param>
    /// <param name="prefix">What stands before the names of the methods when they are called from outside their class.</param>
    public string Write(int place, string value, string path, string prefix = "")
    {
        var shape = shapes[place];
        return shape.Kind switch
        {
            ShapeKind.Signed or ShapeKind.SignedEnum => $"{writer}.Write((long){value});",
            ShapeKind.UnsignedEnum => $"{writer}.WriteUnsigned((ulong){value});",
            ShapeKind.Unsigned or ShapeKind.Character => $"{writer}.WriteUnsigned({value});",
            ShapeKind.Float => $"{writer}.Write((double){value});",
            _ when shape.IsLeaf => $"{writer}.Write({value});",
            ShapeKind.Object when shape.IsReference => $"{prefix}Write{shape.Label}({writer}, {value} ?? throw {prefix}IsNull({Names.Literal(path)}));",
            _ => $"{prefix}Write{shape.Label}({writer}, {value});",
        };
    }

    /// <summary>An expression that reads a value.</summary>
    public string Read(int place)
    {
        var shape = shapes[place];
        return shape.Kind switch
        {
            ShapeKind.Boolean => "reader.ReadBoolean()",
            ShapeKind.Character or ShapeKind.Unsigned or ShapeKind.UnsignedEnum => $"({shape.Code})reader.ReadUnsigned()",
            ShapeKind.Signed or ShapeKind.SignedEnum => $"({shape.Code})reader.ReadInt64()",
            ShapeKind.Text => shape.Code == "string?" ? "reader.ReadString()" : "reader.ReadString()!",
            ShapeKind.Float => $"({shape.Code})reader.ReadDouble()",
            _ when shape.IsLeaf => $"reader.Read{shape.Kind}()",
            _ => $"Read{shape.Label}(ref reader)",
        };
    }
}
