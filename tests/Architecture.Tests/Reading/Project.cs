using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Reading;

/// <summary>A project of <c>src</c> as the compiler understands it, so that a name counts however it is written.</summary>
internal sealed class Project
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly CSharpCompilation _compilation;

    private Project(string name)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview);
        _compilation = CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings, options),
                .. Repository.Sources(name).Select(file => CSharpSyntaxTree.ParseText(Repository.Read(name, file), options, file)),
            ],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != name)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static Project Core { get; } = new("ComponentFramework");

    /// <summary>What the compiler does not understand, apart from the parts that generators write. Nothing is overlooked where it is empty.</summary>
    public IEnumerable<string> Errors => _compilation.GetDiagnostics()
        .Where(problem => problem.Severity == DiagnosticSeverity.Error && problem.Id != "CS8795")
        .Select(problem => problem.ToString());

    /// <summary>The folders whose types each folder names, with a file and the name for each: <c>Live/LiveSession.cs: Snapshot</c>. The project's own folder is "".</summary>
    public ILookup<(string From, string To), string> Arrows() => _compilation.SyntaxTrees
        .Where(tree => tree.FilePath.Length > 0)
        .SelectMany(Names)
        .ToLookup(use => (use.From, use.To), use => use.Where);

    private IEnumerable<(string From, string To, string Where)> Names(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        var here = Folder(tree.FilePath);
        return
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            where !name.Ancestors().Any(ancestor => ancestor is UsingDirectiveSyntax or NamespaceDeclarationSyntax)
            let to = FolderOf(model.GetSymbolInfo(name))
            where to is not null && to != here
            select (here, to, $"{tree.FilePath}: {name}");
    }

    private string? FolderOf(SymbolInfo name)
    {
        var symbol = (name.Symbol ?? name.CandidateSymbols.FirstOrDefault())?.OriginalDefinition;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly)
            ? Folder(declared.SyntaxTree.FilePath)
            : null;
    }

    private static string Folder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
