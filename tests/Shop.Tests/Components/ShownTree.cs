using AngleSharp.Dom;

namespace Shop.Tests.Components;

/// <summary>Compares what is predicted with what is answered.</summary>
internal static class ShownTree
{
    private static readonly string[] KnownToTheAnswerAlone = ["data-state", "data-rev", "data-optimistic"];

    /// <summary>The component's HTML without what the answer alone can know: state, revision and the next predictions.</summary>
    public static string Of(IElement root)
    {
        var copy = (IElement)root.Clone();
        foreach (var element in copy.QuerySelectorAll("*").Prepend(copy))
        {
            foreach (var name in KnownToTheAnswerAlone)
            {
                element.RemoveAttribute(name);
            }
        }

        return copy.OuterHtml;
    }
}
