using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Shapes;

/// <summary>
/// Decides how an object is put together again: the constructor that takes most of its readable members by name, then the
/// members that can be set. What can only be read is derived from the rest and is left out.
/// </summary>
internal sealed class ConstructorChoice
{
    private ConstructorChoice(IMethodSymbol? constructor, IReadOnlyList<ISymbol> members, ISymbol? lost, IReadOnlyList<ISymbol> readable)
    {
        Readable = readable;
        Constructor = constructor;
        Members = members;
        Lost = lost;
    }

    /// <summary>The constructor, or null when none fits.</summary>
    public IMethodSymbol? Constructor { get; }

    /// <summary>The members that are written, those of the constructor among them.</summary>
    public IReadOnlyList<ISymbol> Members { get; }

    /// <summary>The members that can be read, those that are derived from others among them.</summary>
    public IReadOnlyList<ISymbol> Readable { get; }

    /// <summary>A member that has a value of its own which could not be given back, or null.</summary>
    public ISymbol? Lost { get; }

    public static ConstructorChoice For(INamedTypeSymbol type)
    {
        var readable = ReadableOf(type);
        var constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public)
            .Where(candidate => candidate.Parameters.All(parameter => Match(parameter, readable) is not null))
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
        {
            return new(null, [], null, []);
        }

        var taken = constructor.Parameters.Select(parameter => Match(parameter, readable)!).ToList();
        var rest = readable.Where(member => !taken.Contains(member, SymbolEqualityComparer.Default)).ToList();
        var members = taken.Concat(rest.Where(IsSettable)).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        return new(constructor, members, rest.FirstOrDefault(IsLost), readable);
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    public static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>The constructor's parameter for a member, or null.</summary>
    public IParameterSymbol? ParameterOf(ISymbol member) => PositionOf(member) is >= 0 and var position ? Constructor!.Parameters[position] : null;

    public int PositionOf(ISymbol member)
    {
        var parameters = Constructor!.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(Match(parameters[i], Members), member))
            {
                return i;
            }
        }

        return -1;
    }

    private static ISymbol? Match(IParameterSymbol parameter, IReadOnlyList<ISymbol> members) => parameter.RefKind is RefKind.None or RefKind.In
        ? members.FirstOrDefault(member => member.Name == parameter.Name && IsSameType(member, parameter))
            ?? members.FirstOrDefault(member => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && IsSameType(member, parameter))
        : null;

    private static bool IsSameType(ISymbol member, IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(TypeOf(member), parameter.Type);

    private static List<ISymbol> ReadableOf(INamedTypeSymbol type)
    {
        var found = new List<ISymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? level = type; level is not null && level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (IsReadable(member) && names.Add(member.Name))
                {
                    found.Add(member);
                }
            }
        }

        return found;
    }

    private static bool IsReadable(ISymbol member) => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && member switch
    {
        IPropertySymbol property => property is { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public, ReturnsByRef: false },
        IFieldSymbol field => field is { IsConst: false, IsImplicitlyDeclared: false },
        _ => false,
    };

    private static bool IsSettable(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public },
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    private static bool IsLost(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { DeclaredAccessibility: not Accessibility.Public },
        IFieldSymbol field => field.IsReadOnly,
        _ => false,
    };
}
