using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ComponentFramework.Encoders;

/// <summary>
/// The controls of a rendered view that a person types into. A message can only stand at a field that is there; a text under another name was
/// not typed by anybody.
/// </summary>
internal sealed partial class TypedControls
{
    private readonly HashSet<string> _typed = [];
    private readonly HashSet<string> _chosen = [];

    public static TypedControls In(ReadOnlySpan<byte> html)
    {
        var controls = new TypedControls();
        foreach (Match tag in Tag().Matches(Encoding.UTF8.GetString(html)))
        {
            controls.Add(tag.Groups["tag"].Value, tag.Groups["attributes"].Value);
        }

        return controls;
    }

    /// <summary>Whether a person can have sent a text that does not fit: typed it, or left a choice unmade.</summary>
    public bool CanSend(string name, string text) => _typed.Contains(name) || (text.Length == 0 && _chosen.Contains(name));

    private void Add(string tag, string attributes)
    {
        string? name = null;
        var type = "text";
        foreach (Match attribute in Attribute().Matches(attributes))
        {
            var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
            switch (attribute.Groups["name"].Value.ToLowerInvariant())
            {
                case "name":
                    name ??= value;
                    break;
                case "type":
                    type = value.ToLowerInvariant();
                    break;
            }
        }

        if (name is null)
        {
            return;
        }

        if (tag.Equals("select", StringComparison.OrdinalIgnoreCase))
        {
            _chosen.Add(name);
        }
        else if (!tag.Equals("input", StringComparison.OrdinalIgnoreCase) || type is not ("hidden" or "checkbox" or "radio" or "submit" or "reset" or "button" or "image" or "file"))
        {
            _typed.Add(name);
        }
    }

    [GeneratedRegex("""<(?<tag>input|textarea|select|[a-z][a-z0-9]*-[a-z0-9-]*)(?=[\s/>])(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[^\s=/"'>]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
