using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads data annotations: those of a symbol, of what it overrides, and of the parameter that a record makes a property of.</summary>
internal static class RuleReader
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    private static readonly HashSet<string> OfTexts = ["EmailAddressAttribute", "UrlAttribute", "PhoneAttribute", "CreditCardAttribute", "Base64StringAttribute", "FileExtensionsAttribute", "StringLengthAttribute"];
    private static readonly HashSet<string> OfLengths = ["MaxLengthAttribute", "MinLengthAttribute", "LengthAttribute"];

    /// <summary>The annotations of a value, the nearest of each kind.</summary>
    public static List<AttributeData> Find(params ISymbol?[] symbols)
    {
        var found = new List<AttributeData>();
        foreach (var symbol in symbols.SelectMany(WithOverridden))
        {
            var known = found.Select(rule => rule.AttributeClass!.FullName()).ToList();
            found.AddRange(symbol.GetAttributes().Where(attribute => IsRule(attribute) && !known.Contains(attribute.AttributeClass!.FullName())));
        }

        return found;
    }

    public static EquatableArray<string> Codes(IEnumerable<AttributeData> rules, ITypeSymbol type) => new(rules.Select(rule => AttributeCode.New(rule, Inner(type))));

    /// <summary>Why a rule cannot be kept, and what to do; nulls when it can.</summary>
    public static (string? Reason, string Advice) Problem(AttributeData rule, ITypeSymbol type, ISymbol within, Compilation compilation)
    {
        var attribute = rule.AttributeClass!;
        var value = Inner(type);
        var isText = value.SpecialType == SpecialType.System_String;
        var isStandard = Symbols.MetadataName(attribute).StartsWith(Annotations, StringComparison.Ordinal);
        return attribute switch
        {
            _ when attribute.IsFileLocal || !compilation.IsSymbolAccessibleWithin(attribute, within) => ("the component cannot see it", "Make the attribute internal."),
            _ when isStandard && OfTexts.Contains(attribute.Name) && !isText => ($"it is about texts, and '{value.ShortName()}' is none", "Remove it, or take a string."),
            _ when isStandard && OfLengths.Contains(attribute.Name) && !isText && KnownTypes.Collection(value) == ListForm.None
                => ($"it is about lengths, and '{value.ShortName()}' has none", "Use [Range] for the size of a number."),
            _ => (null, ""),
        };
    }

    /// <summary>What people call a value, as C#; null when nothing says so.</summary>
    public static string? Label(params ISymbol?[] symbols)
    {
        foreach (var attribute in symbols.SelectMany(WithOverridden).SelectMany(symbol => symbol.GetAttributes()))
        {
            if (attribute.AttributeClass.Is(Annotations + "DisplayAttribute") && attribute.Named<string>("Name") is { } name)
            {
                return attribute.Named<ITypeSymbol>("ResourceType") is null ? Names.Literal(name) : $"{AttributeCode.New(attribute, null)}.GetName()";
            }

            if (attribute.AttributeClass.Is("System.ComponentModel.DisplayNameAttribute") && attribute.ConstructorArguments.FirstOrDefault().Value is string plain)
            {
                return Names.Literal(plain);
            }
        }

        return null;
    }

    public static bool IsRule(AttributeData attribute) => attribute.AttributeClass is { } type && type.SelfAndBases().Any(level => level.Is(Annotations + "ValidationAttribute"));

    public static bool IsValidatable(ITypeSymbol type) => type.AllInterfaces.Any(face => face.Is(Annotations + "IValidatableObject"));

    private static ITypeSymbol Inner(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static IEnumerable<ISymbol> WithOverridden(ISymbol? symbol)
    {
        for (var level = symbol; level is not null; level = Overridden(level))
        {
            yield return level;
        }
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } method } } parameter => method.Parameters[parameter.Ordinal],
        _ => null,
    };
}
