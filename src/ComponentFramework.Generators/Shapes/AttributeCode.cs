using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators.Shapes;

/// <summary>Writes an attribute again as C# that makes it.</summary>
internal static class AttributeCode
{
    private const string Range = "System.ComponentModel.DataAnnotations.RangeAttribute";

    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The type of the value that it is about, or null.</param>
    public static string New(AttributeData attribute, ITypeSymbol? value)
    {
        var isRange = attribute.AttributeClass.Is(Range);
        var arguments = attribute.ConstructorArguments;
        var written = isRange && arguments.Length == 2 && value is not null && IsWiderThanInt(value)
            ? arguments.Select(argument => $"(double)({Constant(argument)})")
            : arguments.Select(Constant);
        var settings = attribute.NamedArguments.Select(named => $"{Names.Identifier(named.Key)} = {Constant(named.Value)}").ToList();
        if (isRange && arguments.Length == 3)
        {
            // The limits stand in the source, which is written in no visitor's culture.
            settings.AddRange(new[] { "ParseLimitsInInvariantCulture", "ConvertValueInInvariantCulture" }
                .Where(name => attribute.NamedArguments.All(named => named.Key != name)).Select(name => name + " = true"));
        }

        return $"new {attribute.AttributeClass!.FullName()}({string.Join(", ", written)})" + (settings.Count > 0 ? $" {{ {string.Join(", ", settings)} }}" : "");
    }

    /// <summary>Compared as whole numbers of 32 bits, 10.4 would be no more than 10 and a larger number an error.</summary>
    private static bool IsWiderThanInt(ITypeSymbol type) => type.SpecialType is SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    private static string Constant(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array } => $"new {constant.Type!.FullName()} {{ {string.Join(", ", constant.Values.Select(Constant))} }}",
        { Kind: TypedConstantKind.Type } => $"typeof({((ITypeSymbol)constant.Value!).FullName()})",
        { Kind: TypedConstantKind.Enum } => $"({constant.Type!.FullName()})({Convert.ToString(constant.Value, CultureInfo.InvariantCulture)})",
        _ => constant.Value switch
        {
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            bool truth => truth ? "true" : "false",
            double number => $"(double)({number.ToString("R", CultureInfo.InvariantCulture).Replace("Infinity", "(1.0 / 0.0)").Replace("NaN", "(0.0 / 0.0)")})",
            float number => $"(float)({number.ToString("R", CultureInfo.InvariantCulture).Replace("Infinity", "(1.0 / 0.0)").Replace("NaN", "(0.0 / 0.0)")})",
            var number => $"({constant.Type!.FullName()})({Convert.ToString(number, CultureInfo.InvariantCulture)})",
        },
    };
}
