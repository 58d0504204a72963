namespace ComponentFramework.Rendering.Markup;

/// <summary>Something a view writes that is HTML already and must not be encoded.</summary>
internal interface IMarkup
{
    void WriteTo(RenderBuffer output);
}
