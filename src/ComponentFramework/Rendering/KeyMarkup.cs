namespace ComponentFramework.Rendering;

/// <summary>The id of a list row, made of the instance's id and the row's key, so that updates move rows instead of rewriting them.</summary>
public readonly struct KeyMarkup : IMarkup
{
    private readonly string _key;

    internal KeyMarkup(string key) => _key = key;

    void IMarkup.WriteTo(RenderBuffer output)
    {
        output.Write("id=\""u8);
        output.Mark(RenderMarkKind.InstanceId);
        output.Write("-"u8);
        HtmlText.Write(output, _key);
        output.Write("\""u8);
    }
}
