using System.Collections.Immutable;
using ComponentFramework.Generators.Discovery;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Shapes;

/// <summary>Turns types into shapes: those of a seal, which holds any graph of data, or those of a payload, which holds less.</summary>
/// <param name="within">The component, which has to see every type.</param>
/// <param name="compilation">What the component is compiled in.</param>
/// <param name="forPayload">Whether the shapes are bound from payloads.</param>
internal sealed class ShapeReader(INamedTypeSymbol within, Compilation compilation, bool forPayload)
{
    private const int DeepestPath = 32;

    private readonly List<TypeShape?> _shapes = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>What was met that cannot be written, first things first.</summary>
    public List<UnsupportedType> Unsupported { get; } = [];

    /// <summary>The rules that were met and cannot be kept, with where they stand.</summary>
    public List<(AttributeData Rule, (string? Reason, string Advice) Problem, string Path)> Misplaced { get; } = [];

    public EquatableArray<TypeShape> Shapes => new(Recursion.Mark([.. _shapes.Select(shape => shape!)]));

    /// <summary>The place of a type in the table.</summary>
    /// <param name="type">The type.</param>
    /// <param name="path">How it was reached, for messages: <c>ProductState.Owner</c>.</param>
    public int Read(ITypeSymbol type, string path)
    {
        var key = type.ToDisplayString(Symbols.Code) + (IsOblivious(type) ? "~" : "");
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var place = _shapes.Count;
        _shapes.Add(new TypeShape { Kind = ShapeKind.Boolean, Code = "", Display = "", Label = "" });
        _known[key] = place;
        var shape = path.Count(letter => letter == '.') > DeepestPath ? Endless(type, path) : ReadNew(type, path);
        _shapes[place] = shape with { IsReference = type.IsReferenceType };
        return place;
    }

    private static bool IsOblivious(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };

    private TypeShape ReadNew(ITypeSymbol type, string path)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Shape(type, ShapeKind.Nullable) with { Element = Read(nullable.TypeArguments[0], path) };
        }

        var form = KnownTypes.Collection(type);
        var leaf = KnownTypes.Leaf(type);
        var writesNull = !forPayload && (leaf is not null || form != ListForm.None);
        if (type.IsReferenceType && !writesNull && (type.NullableAnnotation == NullableAnnotation.Annotated || (IsOblivious(type) && !forPayload)))
        {
            var element = Read(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), path);
            return Shape(type.WithNullableAnnotation(NullableAnnotation.Annotated), ShapeKind.Optional) with { Element = element };
        }

        if (leaf is { } kind)
        {
            return Shape(type, kind) with { Choices = new(Choices(type)), IsSealed = true, IsFlags = type.TypeKind == TypeKind.Enum && type.Attribute("System.FlagsAttribute") is not null };
        }

        if (form != ListForm.None)
        {
            return Collection(type, form, path);
        }

        if (forPayload && ParsesItself(type))
        {
            return Shape(type, ShapeKind.Parsable) with { IsSealed = true };
        }

        return type is INamedTypeSymbol named ? Composite(named, path) : Refuse(type, path, Unsuitable.Reason(type), Unsuitable.Advice(type));
    }

    private TypeShape Collection(ITypeSymbol type, ListForm form, string path)
    {
        var arguments = type is IArrayTypeSymbol array ? [array.ElementType] : ((INamedTypeSymbol)type).TypeArguments;
        if (arguments.Length == 1)
        {
            return Shape(type, ShapeKind.List) with { Form = form, Element = Read(arguments[0], path + "[]") };
        }

        if (forPayload)
        {
            return Refuse(type, path, "a payload has no dictionaries", "Take a list of records instead.");
        }

        if (KnownTypes.Leaf(arguments[0]) is null)
        {
            return Refuse(type, path, $"'{arguments[0].ShortName()}' cannot be the key of a dictionary", "Use text, a number, an enum or a Guid as the key.");
        }

        return Shape(type, ShapeKind.Map) with { Form = form, Key = Read(arguments[0], path), Element = Read(arguments[1], path + "[]") };
    }

    private TypeShape Composite(INamedTypeSymbol type, string path)
    {
        if (type.IsTupleType && !forPayload)
        {
            var parts = type.TupleElements.Select((element, i) =>
                new MemberShape("Item" + (i + 1), "", Read(element.Type, $"{path}.{element.Name}"), i, IsRequired: true, Default: null)).ToList();
            return Shape(type, ShapeKind.Tuple) with { Members = new(parts), IsSealed = true };
        }

        if (Unsuitable.Find(type, within, compilation) is { } reason)
        {
            return Refuse(type, path, reason, Unsuitable.Advice(type));
        }

        var choice = ConstructorChoice.For(type);
        if (choice.Constructor is null)
        {
            return Refuse(type, path, "it has no public constructor whose parameters are its properties", $"Make it a record: public sealed record {type.Name}(…).");
        }

        if (choice.Lost is { } lost)
        {
            return Refuse(ConstructorChoice.TypeOf(lost), $"{path}.{lost.Name}", "it cannot be set from outside, so it would be lost", "Make its setter public or 'init', or take it in the constructor.");
        }

        return Shape(type, ShapeKind.Object) with
        {
            IsSealed = type.IsSealed || type.IsValueType,
            Members = new(choice.Members.Select(member => Member(member, choice, path)).ToList()),
            Rules = forPayload ? new(Rules(type, choice, path)) : default,
            Labels = forPayload ? new(Labels(choice)) : default,
            IsValidatable = forPayload && RuleReader.IsValidatable(type),
        };
    }

    /// <summary>The rules of a type's members, those that are only read among them, and of the type itself.</summary>
    private List<RuleModel> Rules(INamedTypeSymbol type, ConstructorChoice choice, string path)
    {
        var rules = new List<RuleModel>();
        foreach (var member in choice.Readable)
        {
            var found = RuleReader.Find(member, choice.ParameterOf(member));
            Misplaced.AddRange(found.Select(rule => (rule, RuleReader.Problem(rule, ConstructorChoice.TypeOf(member), within, compilation), $"{path}.{member.Name}")).Where(rule => rule.Item2.Reason is not null));
            if (found.Count > 0)
            {
                rules.Add(new(Names.Identifier(member.Name), Names.Snake(member.Name), RuleReader.Codes(found, ConstructorChoice.TypeOf(member))));
            }
        }

        var whole = type.SelfAndBases().SelectMany(level => RuleReader.Find(level)).ToList();
        if (whole.Count > 0)
        {
            rules.Add(new("", "", RuleReader.Codes(whole, type)));
        }

        return rules;
    }

    private static List<LabelModel> Labels(ConstructorChoice choice) =>
        [.. choice.Readable.Select(member => (member, Label: RuleReader.Label(member, choice.ParameterOf(member)))).Where(found => found.Label is not null)
            .Select(found => new LabelModel(Names.Snake(found.member.Name), found.Label!))];

    private MemberShape Member(ISymbol member, ConstructorChoice choice, string path)
    {
        var position = choice.PositionOf(member);
        var shape = Read(ConstructorChoice.TypeOf(member), $"{path}.{member.Name}");
        var parameter = position >= 0 ? choice.Constructor!.Parameters[position] : null;
        return new(
            Names.Identifier(member.Name),
            Names.Snake(member.Name),
            shape,
            position,
            IsRequired: parameter is not null || ConstructorChoice.IsRequired(member),
            Default: parameter is null ? null : Defaults.Expression(parameter));
    }

    private TypeShape Refuse(ITypeSymbol type, string path, string reason, string advice)
    {
        Unsupported.Add(new(path, type.ShortName(), reason, advice));
        return Shape(type, ShapeKind.Boolean);
    }

    /// <summary>A generic type that holds a larger one of its kind would be read forever; one report of it is enough.</summary>
    private TypeShape Endless(ITypeSymbol type, string path)
    {
        if (!Unsupported.Any(unsupported => unsupported.IsEndless))
        {
            var start = string.Join(".", path.Split('.').Take(3));
            Unsupported.Add(new(start, type.Name, "it goes on without an end", "Give the type an end.") { IsEndless = true });
        }

        return Shape(type, ShapeKind.Boolean);
    }

    private bool ParsesItself(ITypeSymbol type) => type.AllInterfaces.Any(face =>
        face.Is("System.IParsable`1") && SymbolEqualityComparer.Default.Equals(face.TypeArguments[0], type))
        && compilation.IsSymbolAccessibleWithin(type, within);

    private TypeShape Shape(ITypeSymbol type, ShapeKind kind) => new()
    {
        Kind = kind,
        Code = type.ToDisplayString(Symbols.Code),
        Display = type.ShortName(),
        Label = Unique(Label(type)),
    };

    private string Unique(string label)
    {
        var unique = label;
        for (var i = 2; !_labels.Add(unique); i++)
        {
            unique = label + i;
        }

        return unique;
    }

    private static string Label(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Label(array.ElementType) + "Array",
        INamedTypeSymbol { IsTupleType: true } tuple => string.Concat(tuple.TupleElements.Select(element => Label(element.Type))) + "Tuple",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => "Optional" + Label(nullable.TypeArguments[0]),
        INamedTypeSymbol { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } optional => "Optional" + Label(optional.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
        INamedTypeSymbol { TypeArguments: var arguments } named => string.Concat(arguments.Select(Label)) + named.Name,
        _ => type.Name,
    };

    private static IEnumerable<string> Choices(ITypeSymbol type) => type.TypeKind != TypeKind.Enum
        ? ImmutableArray<string>.Empty
        : type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => $"{field.Name}={field.ConstantValue}");
}
