using System.Buffers.Binary;
using System.Text;

namespace ComponentFramework.Html;

/// <summary>The elements that the HTML parsing rules know by name. Every other name is an ordinary element.</summary>
internal static class HtmlTags
{
    private const int SlotCount = 512;
    private static readonly HtmlTag Ordinary = new(HtmlContent.Flow);
    private static readonly Slot[] Slots = Build();

    /// <summary>What is known of a name.</summary>
    /// <param name="source">Where the name stands, in lower case.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="tag">The rules; those of an ordinary element for an unknown name.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool Find(ReadOnlySpan<byte> source, int start, int length, out HtmlTag tag)
    {
        var key = Key(source, start, length);
        for (var at = Hash(key); Slots[at].Tag is { } found; at = (at + 1) % SlotCount)
        {
            if (Slots[at].Key == key && Slots[at].Name.Length == length && (length <= 8 || Ascii.Equals(source.Slice(start, length), Slots[at].Name)))
            {
                tag = found;
                return true;
            }
        }

        tag = Ordinary;
        return false;
    }

    private static Slot[] Build()
    {
        var slots = new Slot[SlotCount];

        // A block closes the paragraph around it.
        Add("address article aside blockquote center details dialog dir div fieldset figcaption figure footer header hgroup main nav p search section summary", Block());
        Add("ul ol menu", Block(clears: HtmlScope.Items));
        Add("dl", Block(clears: HtmlScope.Items));
        Add("p", Block(sets: HtmlScope.Paragraph));
        Add("h1 h2 h3 h4 h5 h6", Block(HtmlScope.Heading, HtmlScope.Heading));
        Add("li", Block(HtmlScope.ListItem, HtmlScope.ListItem));
        Add("dd dt", Block(HtmlScope.Description, HtmlScope.Description));
        Add("form", Block(HtmlScope.Form, HtmlScope.Form));
        Add("hr", new(HtmlContent.Void, Conflicts: HtmlScope.Paragraph));
        Add("pre", new(HtmlContent.Preformatted, Conflicts: HtmlScope.Paragraph));

        // These meet themselves: a second one inside closes the first.
        Add("a", new(HtmlContent.Flow, Conflicts: HtmlScope.Link, Sets: HtmlScope.Link, IsAlsoForeign: true));
        Add("button", new(HtmlContent.Flow, Conflicts: HtmlScope.Button, Sets: HtmlScope.Button, Clears: HtmlScope.Paragraph));

        // The table's parts stand only where no parser has to add one.
        const HtmlScope CellClears = HtmlScope.Paragraph | HtmlScope.Items | HtmlScope.Button | HtmlScope.Link;
        Add("table", new(HtmlContent.Table, Conflicts: HtmlScope.Paragraph));
        Add("caption", new(HtmlContent.Flow, HtmlContents.Table, Clears: CellClears));
        Add("colgroup", new(HtmlContent.TableColumns, HtmlContents.Table));
        Add("col", new(HtmlContent.Void, HtmlContents.TableColumns));
        Add("thead tbody tfoot", new(HtmlContent.TableSection, HtmlContents.Table));
        Add("tr", new(HtmlContent.TableRow, HtmlContents.TableSection));
        Add("td th", new(HtmlContent.Flow, HtmlContents.TableRow, Clears: CellClears));

        Add("select", new(HtmlContent.Select));
        Add("optgroup", new(HtmlContent.OptionGroup, HtmlContents.Select));
        Add("option", new(HtmlContent.Option, HtmlContents.Select | HtmlContents.OptionGroup | HtmlContents.Datalist));
        Add("datalist", new(HtmlContent.Datalist));
        Add("ruby", new(HtmlContent.Ruby));
        Add("rt rp", new(HtmlContent.Flow, HtmlContents.Ruby));

        Add("area br embed img input link meta param source track wbr", new(HtmlContent.Void));
        Add("textarea", new(HtmlContent.TextArea));
        Add("iframe script", new(HtmlContent.RawText));
        Add("style", new(HtmlContent.RawText, IsAlsoForeign: true));
        Add("noscript", new(HtmlContent.NoScript));
        Add("template", new(HtmlContent.Template, Clears: HtmlScope.All & ~HtmlScope.Form, Sets: HtmlScope.Detached));
        Add("object", new(HtmlContent.Flow, Clears: HtmlScope.Paragraph | HtmlScope.Button | HtmlScope.Link));
        Add("svg math", new(HtmlContent.Foreign, IsAlsoForeign: true));

        // Ordinary elements that end an svg or math when they begin inside one.
        Add("b big code em i ruby s small span strike strong sub sup tt u var", Ordinary);
        Add("ruby", new(HtmlContent.Ruby));

        // Inside svg and math these hold HTML; inside HTML they are nothing in particular.
        Add("desc mi mo mn ms mtext", new(HtmlContent.Flow, IsAlsoForeign: true));
        Add("foreignobject annotation-xml mglyph malignmark", Ordinary);

        Add("applet base basefont bgsound body font frame frameset head html isindex keygen listing marquee menuitem nobr noembed noframes plaintext rb rtc selectedcontent xmp", new(HtmlContent.Refused));
        Add("image title", new(HtmlContent.Refused, IsAlsoForeign: true));
        return slots;

        void Add(string names, HtmlTag tag)
        {
            foreach (var name in names.Split(' '))
            {
                var key = Key(Encoding.ASCII.GetBytes(name), 0, name.Length);
                var at = Hash(key);
                while (slots[at].Tag is not null && slots[at].Name != name)
                {
                    at = (at + 1) % SlotCount;
                }

                slots[at] = new(key, name, tag);
            }
        }
    }

    private static HtmlTag Block(HtmlScope conflicts = HtmlScope.None, HtmlScope sets = HtmlScope.None, HtmlScope clears = HtmlScope.None) =>
        new(HtmlContent.Flow, Conflicts: HtmlScope.Paragraph | conflicts, Sets: sets, Clears: clears);

    // The first eight letters; what follows a shorter name is masked away.
    private static ulong Key(ReadOnlySpan<byte> source, int start, int length)
    {
        if (source.Length - start >= 8)
        {
            var letters = BinaryPrimitives.ReadUInt64LittleEndian(source[start..]);
            return length >= 8 ? letters : letters & ((1UL << length * 8) - 1);
        }

        var key = 0UL;
        for (var i = length - 1; i >= 0; i--)
        {
            key = key << 8 | source[start + i];
        }

        return key;
    }

    private static int Hash(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 55);

    private readonly record struct Slot(ulong Key, string Name, HtmlTag Tag);
}
