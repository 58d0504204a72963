namespace ComponentFramework.Html;

/// <summary>An element whose end tag has not come yet.</summary>
internal struct OpenElement
{
    public int Node;

    public HtmlContent Content;

    public HtmlScope Scope;

    /// <summary>The older element that it continues; -1 for none.</summary>
    public int Older;

    /// <summary>The older element's next child that has no counterpart yet; -1 for none.</summary>
    public int NextOlder;

    /// <summary>Where its end tag must stand; 0 for anywhere.</summary>
    public int EndTag;

    /// <summary>Whether what is inside is no part of the outline.</summary>
    public bool DropsContent;
}
