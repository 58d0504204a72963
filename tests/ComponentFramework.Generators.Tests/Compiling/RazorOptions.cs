using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComponentFramework.Generators.Tests.Compiling;

/// <summary>The options that the Razor SDK writes for each file.</summary>
internal sealed class RazorOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(null);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options((textFile as RazorText)?.TargetPath);

    private sealed class Options(string? targetPath) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.TargetPath" && targetPath is not null
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes(targetPath))
                : null;
            return value is not null;
        }
    }
}
