namespace Documentation.Tests.Reading;

/// <summary>Code that a page shows.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Kind">What stands behind the three backticks: the language, and <c>wrong</c> for what does not compile on purpose.</param>
/// <param name="Code">The code.</param>
internal sealed record CodeBlock(string Page, string Kind, string Code)
{
    private static readonly string[] Languages = ["csharp", "cshtml", "razor"];

    public bool IsCode => Languages.Contains(Kind.Split(' ')[0]);

    public bool IsWrong => Kind.EndsWith(" wrong", StringComparison.Ordinal);

    /// <summary>Whether a source has it. A page may leave parts out and say so by an ellipsis; what is left stands in the source in the same order.</summary>
    public bool IsIn(SourceFile source)
    {
        var from = 0;
        foreach (var piece in Code.Split('…').Select(SourceFile.Words).Where(piece => piece.Length > 0))
        {
            var at = source.Code.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }
}
