using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>Finds in the root's start tag what belongs to the answer and not to the view: its seal, its revision, whether it is live.</summary>
internal static class AnswerAttributes
{
    /// <summary>Adds these attributes in their order; none when the document does not begin with a plain start tag.</summary>
    public static void Find(ReadOnlySpan<byte> html, ref PooledList<HtmlAttribute> found)
    {
        var position = Math.Max(0, html.IndexOfAnyExcept(HtmlBytes.WhiteSpace)) + 1;
        while (position < html.Length && HtmlBytes.IsTagName(html[position]))
        {
            position++;
        }

        var attributes = new PooledList<HtmlAttribute>(16);
        try
        {
            if (new StartTag().Read(html, ref position, ref attributes) != DiffRefusal.None)
            {
                return;
            }

            foreach (ref readonly var attribute in attributes.Items)
            {
                if (AttributeNames.AreOfAnswer(html.Slice(attribute.NameStart, attribute.NameLength)))
                {
                    found.Add(attribute);
                }
            }
        }
        finally
        {
            attributes.Dispose();
        }
    }
}
