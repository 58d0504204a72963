using System.Text;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.Generators.Views;

/// <summary>
/// Finds out what views show. The type after <c>@inherits</c> means what it means to the Razor compiler: it is looked up by
/// the compiler itself, in a scratch file with the same usings.
/// </summary>
internal sealed class ViewResolver
{
    private const string DefaultUsings =
        "using global::System; using global::System.Collections.Generic; using global::System.Linq; using global::System.Threading.Tasks; ";

    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly List<ComponentViewFile> _components = [];
    private readonly List<PageViewFile> _pages = [];
    private readonly ProblemList _problems = new();
    private readonly Compilation _compilation;

    private ViewResolver(Compilation compilation) => _compilation = compilation;

    public static ResolvedViews Resolve(IReadOnlyList<RazorFile> files, Compilation compilation, CancellationToken cancellationToken)
    {
        var views = files.Where(file => file is { Inherits: not null, IsImports: false }).OrderBy(file => file.TargetPath, StringComparer.Ordinal).ToList();
        if (views.Count == 0 || compilation.SyntaxTrees.FirstOrDefault()?.Options is not CSharpParseOptions options)
        {
            return new(default, default, default);
        }

        var scratch = CSharpSyntaxTree.ParseText(Scratch(views, files), options, cancellationToken: cancellationToken);
        var semantics = compilation.AddSyntaxTrees(scratch).GetSemanticModel(scratch);
        var types = scratch.GetRoot(cancellationToken).DescendantNodes().OfType<VariableDeclarationSyntax>().Select(declaration => declaration.Type).ToList();
        var resolver = new ViewResolver(compilation);
        for (var i = 0; i < views.Count && types.Count == views.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = resolver._components.Count + resolver._pages.Count;
            resolver.Resolve(views[i], types[i], semantics, RazorClassName.Of(views[i].TargetPath, Namespace(views[i], files)));
            if (resolver._components.Count + resolver._pages.Count > known)
            {
                MvcParts.Check([.. files.Where(file => file.IsImportedBy(views[i])).OrderBy(file => file.Folder.Length), views[i]], resolver._problems);
            }
        }

        return new(new(resolver._components), new(resolver._pages), resolver._problems.ToArray());
    }

    private static string Scratch(IReadOnlyList<RazorFile> views, IReadOnlyList<RazorFile> files)
    {
        var code = new StringBuilder();
        for (var i = 0; i < views.Count; i++)
        {
            var usings = files.Where(file => file == views[i] || file.IsImportedBy(views[i])).SelectMany(file => file.Usings).Distinct();
            var type = SyntaxFactory.ParseTypeName(views[i].Inherits!).ContainsDiagnostics ? "void" : views[i].Inherits;
            code.Append($"namespace {Namespace(views[i], files) ?? RazorClassName.DefaultNamespace} {{ {DefaultUsings}");
            code.Append(string.Concat(usings.Select(name => $"using {name}; ")));
            code.Append($"class {RazorClassName.Simple(views[i].TargetPath)} {{ {type} view; }} }}\n");
        }

        return code.ToString();
    }

    private static string? Namespace(RazorFile view, IReadOnlyList<RazorFile> files)
    {
        if (view.Namespace is not null)
        {
            return view.Namespace;
        }

        var imports = files.Where(file => file.Namespace is not null && file.IsImportedBy(view)).OrderByDescending(file => file.Folder.Length).FirstOrDefault();
        return imports is null ? null : RazorClassName.NamespaceBelow(imports.Namespace!, imports.Folder, view.Folder);
    }

    private void Resolve(RazorFile file, TypeSyntax written, SemanticModel semantics, string view)
    {
        var type = semantics.GetTypeInfo(written).Type;
        if (type is INamedTypeSymbol { TypeKind: not TypeKind.Error } known)
        {
            Known(file, known, view);
            return;
        }

        if (Parts(written) is { Right: IdentifierNameSyntax { Identifier.ValueText: "View" }, Left: { } left })
        {
            Component(file, semantics.GetSymbolInfo(left).Symbol as INamedTypeSymbol, left.ToString(), view);
        }
        else if (written.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is { Identifier.ValueText: "PageView" or "LayoutView", TypeArgumentList.Arguments: { Count: 1 } arguments })
        {
            Page(file, semantics.GetTypeInfo(arguments[0]).Type, arguments[0].ToString(), view);
        }
    }

    private static (SyntaxNode? Left, SimpleNameSyntax? Right) Parts(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => (qualified.Left, qualified.Right),
        _ => default,
    };

    private void Known(RazorFile file, INamedTypeSymbol type, string view)
    {
        if (type.SelfAndBases().FirstOrDefault(level => level.Is(Names.PageViewOfModel)) is { } page)
        {
            Page(file, page.TypeArguments[0], page.TypeArguments[0].ToDisplayString(), view);
        }
        else if (type.SelfAndBases().Any(level => level.Is(Names.ComponentView)) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))
        {
            _problems.Add(file.Place, Rules.ViewElsewhere, file.Inherits!, type.ContainingAssembly.Name);
        }
    }

    private void Component(RazorFile file, INamedTypeSymbol? component, string written, string view)
    {
        if (component is null)
        {
            _problems.Add(file.Place, Rules.ViewUnknown, file.Inherits!, $"'{written}', which is not known here", $"Check the name, or add @using with the namespace of '{written}'.");
        }
        else if (IsViewItself(component))
        {
            _problems.Add(file.Place, Rules.ViewUnknown, file.Inherits!, $"'{written}', which is the class of this view itself", $"Move the file into a folder, or write the name in full: @inherits global::….{file.Inherits}.");
        }
        else if (component.Attribute(Names.ComponentAttribute) is null)
        {
            _problems.Add(file.Place, Rules.ViewUnknown, file.Inherits!, $"'{written}', which has no [Component]", $"Put [Component(\"…\")] on '{component.Name}'.");
        }
        else if (IsFirst(file, component.FullName(), component.Name))
        {
            _components.Add(new(component.FullName(), view));
        }
    }

    private void Page(RazorFile file, ITypeSymbol? model, string written, string view)
    {
        if (model is null or { TypeKind: TypeKind.Error })
        {
            _problems.Add(file.Place, Rules.ViewUnknown, file.Inherits!, $"the model '{written}', which is not known here", $"Check the name, or add @using with the namespace of '{written}'.");
        }
        else if (IsViewItself(model))
        {
            _problems.Add(file.Place, Rules.ViewUnknown, file.Inherits!, $"'{model.Name}', which is the class of this view itself", $"Call the file something else, such as {model.Name}Page.cshtml, or move it into a folder.");
        }
        else if (IsFirst(file, model.FullName(), model.Name))
        {
            _pages.Add(new(model.FullName(), view));
        }
    }

    /// <summary>Razor makes a class of the file's path, and that hides a class of the same name from another namespace.</summary>
    private bool IsViewItself(ITypeSymbol type) => type.Locations.All(location => location.SourceTree is { } tree && !_compilation.ContainsSyntaxTree(tree));

    private bool IsFirst(RazorFile file, string shown, string name)
    {
        if (_shown.TryGetValue(shown, out var other))
        {
            _problems.Add(file.Place, Rules.ViewTaken, name, other);
            return false;
        }

        _shown[shown] = file.TargetPath;
        return true;
    }
}
