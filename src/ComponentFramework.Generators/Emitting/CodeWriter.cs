using System.Text;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes lines of C# with their indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAfterOpening = true;

    public void Line(string line)
    {
        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        _isAfterOpening = false;
    }

    /// <summary>Writes lines as they are, for text that has no depth of its own.</summary>
    public void Lines(params string[] lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>An empty line between two members; none after an opening brace.</summary>
    public void Gap()
    {
        if (!_isAfterOpening)
        {
            _text.Append('\n');
            _isAfterOpening = true;
        }
    }

    public void Open(string line)
    {
        Line(line);
        Open();
    }

    public void Open()
    {
        Line("{");
        _depth++;
        _isAfterOpening = true;
    }

    public void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    public void Summary(string text) => Line($"/// <summary>{Escaped(text)}</summary>");

    public void Parameter(string name, string text) => Line($"/// <param name=\"{name.TrimStart('@')}\">{Escaped(text)}</param>");

    public override string ToString() => _text.ToString();

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
