using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComponentFramework.Generators.Tests.Compiling;

/// <summary>Sources that went through the generator and the compiler.</summary>
internal sealed class Compiled
{
    /// <summary>Stands before every source. Only what is generated has to be documented and to use what it takes.</summary>
    public const string Usings = """
        #pragma warning disable CS1591, CS9113
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using ComponentFramework;
        using Microsoft.AspNetCore.Authorization;

        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "ComponentFramework.Generators.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Compiled(GeneratorDriverRunResult result, Compilation output)
    {
        Result = result;
        Output = output;
    }

    public GeneratorDriverRunResult Result { get; }

    public Compilation Output { get; }

    /// <summary>What the generator reports, without what a pragma silences.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Result.Diagnostics.Where(problem => !problem.IsSuppressed)];

    public IReadOnlyDictionary<string, string> Files => Result.Results.Single().GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static CSharpCompilation Compilation(params string[] sources) => CSharpCompilation.Create(
        "Sample.App",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(Usings + source, ParseOptions, $"Source{i}.cs")),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));

    public static CSharpGeneratorDriver Driver(params RazorText[] views) => CSharpGeneratorDriver.Create(
        [new ComponentGenerator().AsSourceGenerator()],
        views,
        ParseOptions,
        new RazorOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static Compiled Of(string source, params RazorText[] views) => Of([source], views);

    public static Compiled Of(string[] sources, params RazorText[] views)
    {
        var compilation = Compilation(sources);
        var driver = Driver(views).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return new(driver.GetRunResult(), output);
    }

    /// <summary>Fails unless everything compiles without a warning, documentation of public members included.</summary>
    public Compiled MustCompile()
    {
        var complaints = Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints) + "\n\n" + string.Join("\n", complaints.Select(complaint => complaint.Location.SourceTree).Distinct().Select(tree => tree?.ToString())));
        return this;
    }

    public Assembly Load()
    {
        MustCompile();
        using var bytes = new MemoryStream();
        Assert.True(Output.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success);
        bytes.Position = 0;
        return new AssemblyLoadContext("Sample.App", isCollectible: true).LoadFromStream(bytes);
    }
}
