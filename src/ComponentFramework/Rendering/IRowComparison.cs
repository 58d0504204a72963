namespace ComponentFramework.Rendering;

/// <summary>An earlier render of the same view, of which those rows of a list stay as they are that show the same item.</summary>
internal interface IRowComparison
{
    /// <summary>The row that stands here in the earlier render; null where none does.</summary>
    RenderedRow? NextRow { get; }

    /// <summary>The row behind another one of the same list.</summary>
    RenderedRow? RowBehind(RenderedRow row);

    /// <summary>Goes on behind a row that stays as it is.</summary>
    void Pass(RenderedRow row);

    /// <summary>Begins a row that is new, or has changed where it stands.</summary>
    /// <returns>What <see cref="EndRow"/> is given.</returns>
    int BeginRow();

    void EndRow(int outer);
}
