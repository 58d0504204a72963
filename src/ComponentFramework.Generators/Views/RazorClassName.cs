using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators.Views;

/// <summary>Names the class that the Razor compiler makes of a <c>.cshtml</c> file, by the Razor compiler's own rules.</summary>
internal static class RazorClassName
{
    public const string DefaultNamespace = "AspNetCoreGeneratedDocument";
    private const string Extension = ".cshtml";

    /// <summary>The class from <c>global::</c> on.</summary>
    /// <param name="targetPath">The file's path within the project, with slashes.</param>
    /// <param name="space">The namespace that a directive gives it, or null.</param>
    public static string Of(string targetPath, string? space) => $"global::{space ?? DefaultNamespace}.{Simple(targetPath)}";

    /// <summary>The class without its namespace.</summary>
    public static string Simple(string targetPath) => Identifier(targetPath.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        ? targetPath.Substring(0, targetPath.Length - Extension.Length)
        : targetPath);

    /// <summary>The namespace of a file below the folder whose imports name one.</summary>
    public static string NamespaceBelow(string space, string importsFolder, string folder)
    {
        var below = folder.Length > importsFolder.Length ? folder.Substring(importsFolder.Length).Trim('/') : "";
        return below.Length == 0 ? space : $"{space}.{string.Join(".", below.Split('/').Select(Identifier))}";
    }

    /// <summary>A text as an identifier: what cannot stand in one becomes an underscore.</summary>
    public static string Identifier(string text)
    {
        var identifier = new StringBuilder();
        if (text.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(text[0]) && SyntaxFacts.IsIdentifierPartCharacter(text[0]))
        {
            identifier.Append('_');
        }

        foreach (var letter in text)
        {
            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_');
        }

        return identifier.ToString();
    }
}
