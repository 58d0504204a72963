using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators.Tests.Compiling;

/// <summary>A <c>.cshtml</c> file as the Razor SDK hands it to generators.</summary>
internal sealed class RazorText(string targetPath, string text) : AdditionalText
{
    public string TargetPath { get; } = targetPath;

    public override string Path => "/project/" + TargetPath;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
