using ComponentFramework.Exchange;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Puts what the client was sent before behind the HTML of an answer, in a template, which no browser shows.</summary>
internal static class ShownTemplate
{
    public static ReadOnlyMemory<byte> HtmlWithShown(this EventAnswer answer)
    {
        if (answer.Shown is not { } shown)
        {
            return answer.Html;
        }

        using var html = new PooledBuffer(answer.Html.Length + shown.Length + 64);
        html.Write(answer.Html.Span);
        html.Write("<template "u8);
        html.WriteText(Wire.Attributes.Shown);
        html.Write(">"u8);
        html.Write(shown.Span);
        html.Write("</template>"u8);
        return html.Written.ToArray();
    }
}
