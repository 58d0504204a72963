using System.Text.Unicode;
using ComponentFramework.Memory;

namespace ComponentFramework.Html;

/// <summary>
/// Reads a document the way a browser does, as long as there is only one way: every element has its end tag, and no element
/// or text stands where the parsing rules of HTML would close, move or add something.
/// </summary>
internal ref struct OutlineReader(HtmlOutline outline, Counterparts? counterparts, bool isStartTagOnly)
{
    private readonly ReadOnlySpan<byte> _source = outline.Source;
    private PooledList<OpenElement> _open = new(32);
    private int _position;

    /// <summary>How many elements are around the one that is read.</summary>
    private int _around;

    private readonly int Parent => _open.Count == _around ? -1 : _open.Last.Node;

    public DiffRefusal Read()
    {
        try
        {
            return ReadDocument();
        }
        finally
        {
            _open.Dispose();
        }
    }

    private DiffRefusal ReadDocument()
    {
        if (!Utf8.IsValid(_source))
        {
            return DiffRefusal.NotUtf8;
        }

        if (_source.IndexOfAny((byte)0, (byte)'\r') >= 0)
        {
            return DiffRefusal.ControlCharacter;
        }

        if (_source.Length < 3 || _source[0] != '<' || _source[^1] != '>')
        {
            return DiffRefusal.NotOneRoot;
        }

        if (counterparts is not null)
        {
            OpenAround(counterparts.Older.Nodes[counterparts.Part].Parent);
            _around = _open.Count;
        }

        var refusal = HtmlBytes.IsLetter(_source[1]) ? ReadElement() : DiffRefusal.UnsupportedMarkup;
        while (refusal == DiffRefusal.None && _open.Count > _around)
        {
            refusal = RepeatsOlder(out var isRefused) ? isRefused : ReadNext();
        }

        return refusal != DiffRefusal.None || _position == _source.Length ? refusal : DiffRefusal.NotOneRoot;
    }

    private DiffRefusal ReadNext()
    {
        if (_position + 1 >= _source.Length)
        {
            return DiffRefusal.UnclosedElement;
        }

        if (_source[_position] != '<')
        {
            return ReadText();
        }

        return _source[_position + 1] switch
        {
            (byte)'/' => ReadEndTag(),
            (byte)'!' => ReadComment(),
            (byte)'?' => DiffRefusal.UnsupportedMarkup,
            var letter when HtmlBytes.IsLetter(letter) => ReadElement(),
            _ => DiffRefusal.MalformedTag,
        };
    }

    private bool RepeatsOlder(out DiffRefusal refusal)
    {
        refusal = DiffRefusal.None;
        ref var parent = ref _open.Last;
        if (parent.NextOlder < 0)
        {
            return false;
        }

        var older = counterparts!.TakeEqual(ref parent, _source, _position);
        if (older < 0)
        {
            return false;
        }

        refusal = Repeat(older, _position);
        return true;
    }

    private DiffRefusal Repeat(int older, int start)
    {
        ref var same = ref counterparts!.Older.Nodes[older];
        var end = start + same.Length;
        ref var node = ref outline.AddNode(same.Kind, start, end, Parent);
        node.NameLength = same.NameLength;
        node.Counterpart = older;
        node.Traits = same.Traits | HtmlNodeTraits.Same;
        outline.HasGuardedNodes |= counterparts.Older.HasGuardedNodes;
        _position = end;
        return counterparts.Repeat(older) ? DiffRefusal.None : DiffRefusal.DuplicateId;
    }

    private DiffRefusal ReadText()
    {
        var start = _position;
        ref var parent = ref _open.Last;
        if (!Texts.Skip(_source, ref _position))
        {
            return DiffRefusal.UnknownReference;
        }

        if (_position == _source.Length)
        {
            return DiffRefusal.UnclosedElement;
        }

        if (_position - start > Texts.Longest)
        {
            return DiffRefusal.TextTooLong;
        }

        if (!Texts.MayStandIn(parent.Content, _source[start.._position]))
        {
            return DiffRefusal.MisplacedContent;
        }

        outline.AddNode(HtmlNodeKind.Text, start, _position, Parent);
        return DiffRefusal.None;
    }

    private DiffRefusal ReadComment()
    {
        var start = _position;
        var refusal = Comments.Skip(_source, ref _position);
        if (refusal == DiffRefusal.None)
        {
            outline.AddNode(HtmlNodeKind.Comment, start, _position, Parent);
        }

        return refusal;
    }

    private DiffRefusal ReadElement()
    {
        var start = _position;
        if (!ElementRules.TryReadName(_source, start + 1, out var name))
        {
            return DiffRefusal.MalformedTag;
        }

        HtmlTags.Find(_source, start + 1, name.Length, out var tag);
        var firstAttribute = outline.Attributes.Count;
        var startTag = new StartTag();
        _position = start + 1 + name.Length;
        var refusal = startTag.Read(_source, ref _position, ref outline.Attributes);
        if (refusal != DiffRefusal.None)
        {
            return refusal;
        }

        refusal = ElementRules.Check(tag, startTag, ref _open);
        if (refusal != DiffRefusal.None)
        {
            return refusal;
        }

        ref var node = ref outline.AddNode(HtmlNodeKind.Element, start, _position, Parent);
        node.NameLength = (ushort)name.Length;
        node.FirstAttribute = firstAttribute;
        node.AttributeCount = outline.Attributes.Count - firstAttribute;
        node.IdAttribute = startTag.IdAttribute;
        node.Traits = ElementRules.TraitsOf(tag.Content, startTag);
        if (counterparts is not null && _open.Count == _around)
        {
            counterparts.ContinueRoot(ref node, name);
        }
        else if (counterparts is not null && counterparts.Continue(ref node, name, outline.IdOf(outline.Nodes.Count - 1), ref _open, _source))
        {
            var older = node.Counterpart;
            outline.Attributes.Truncate(firstAttribute);
            outline.Nodes.Truncate(outline.Nodes.Count - 1);
            return Repeat(older, start);
        }

        if (!NoteId(node))
        {
            return DiffRefusal.DuplicateId;
        }

        return isStartTagOnly ? DiffRefusal.None : Open(tag, startTag.IsSelfClosing);
    }

    private readonly bool NoteId(in HtmlNode node)
    {
        if (node.IdAttribute < 0 || _open.Count > 0 && (_open.Last.Scope & HtmlScope.Detached) != 0)
        {
            return true;
        }

        ref var attribute = ref outline.Attributes[node.IdAttribute];
        var id = outline.ValueOf(attribute);
        if (counterparts is not null)
        {
            var isNew = counterparts.UseId(id, out var isKnown);
            if (isKnown)
            {
                return isNew;
            }
        }

        return outline.Ids.TryAdd(_source, attribute.ValueStart, attribute.ValueLength, outline.Nodes.Count - 1);
    }

    private DiffRefusal Open(HtmlTag tag, bool isSelfClosing)
    {
        var index = outline.Nodes.Count - 1;
        ref var node = ref outline.Nodes[index];
        outline.HasGuardedNodes |= node.Has(HtmlNodeTraits.Kept | HtmlNodeTraits.Frozen);
        if (tag.Content == HtmlContent.Void || isSelfClosing)
        {
            return DiffRefusal.None;
        }

        if (tag.Content == HtmlContent.Foreign)
        {
            return ReadForeign(index);
        }

        if (tag.Content is HtmlContent.TextArea or HtmlContent.Preformatted && ElementRules.BeginsWithNewline(_source, _position))
        {
            return DiffRefusal.LeadingNewline;
        }

        var isCompared = node.Traits == HtmlNodeTraits.None;
        AddOpen(index, tag, isCompared, isCompared ? node.Counterpart : -1);
        return tag.Content switch
        {
            HtmlContent.RawText => ReadRawText(),
            HtmlContent.TextArea => ReadRawText(),
            HtmlContent.NoScript => NoteEndOfNoScript(),
            _ => DiffRefusal.None,
        };
    }

    /// <summary>Opens the elements around a part of the older document. They were read and found good with it.</summary>
    private void OpenAround(int older)
    {
        if (older < 0)
        {
            return;
        }

        ref var node = ref counterparts!.Older.Nodes[older];
        OpenAround(node.Parent);
        HtmlTags.Find(counterparts.Older.Source, node.Start + 1, node.NameLength, out var tag);
        AddOpen(-1, tag, isCompared: true, older: -1);
    }

    private void AddOpen(int node, HtmlTag tag, bool isCompared, int older)
    {
        var scope = _open.Count == 0 ? HtmlScope.None : _open.Last.Scope;
        ref var element = ref _open.Append();
        element.Node = node;
        element.Content = tag.Content;
        element.Scope = scope & ~HtmlScope.Heading & ~tag.Clears | tag.Sets | (isCompared ? HtmlScope.None : HtmlScope.Detached);
        element.Older = older;
        element.NextOlder = older < 0 ? -1 : counterparts!.Older.FirstChild(older);
        element.EndTag = 0;
        element.DropsContent = !isCompared;
    }

    /// <summary>Reads text up to the end tag, which must be the next thing that looks like a tag.</summary>
    private DiffRefusal ReadRawText()
    {
        ref var element = ref _open.Last;
        var start = _position;
        if (element.Content == HtmlContent.RawText)
        {
            _position += Math.Max(0, _source[_position..].IndexOf((byte)'<'));
        }
        else if (!Texts.Skip(_source, ref _position))
        {
            return DiffRefusal.UnknownReference;
        }

        if (_position - start > Texts.Longest)
        {
            return DiffRefusal.TextTooLong;
        }

        if (_position + 1 >= _source.Length || _source[_position + 1] != '/')
        {
            return DiffRefusal.MarkupInRawText;
        }

        if (_position > start && !element.DropsContent)
        {
            outline.AddNode(HtmlNodeKind.Text, start, _position, Parent);
        }

        return ReadEndTag();
    }

    private readonly DiffRefusal NoteEndOfNoScript()
    {
        var end = ElementRules.EndOfNoScript(_source, _position);
        _open.Last.EndTag = Math.Max(0, end);
        return end < 0 ? DiffRefusal.UnclosedElement : DiffRefusal.None;
    }

    private DiffRefusal ReadForeign(int index)
    {
        var refusal = ForeignContent.Skip(_source, ref _position, outline.NameOf(index), ref outline.Attributes, out var isFrozen);
        ref var node = ref outline.Nodes[index];
        node.End = _position;
        if (isFrozen)
        {
            node.Traits |= HtmlNodeTraits.Frozen;
            outline.HasGuardedNodes = true;
        }

        return refusal;
    }

    private DiffRefusal ReadEndTag()
    {
        ref var element = ref _open.Last;
        ref var node = ref outline.Nodes[element.Node];
        var isExpected = element.EndTag == 0 || element.EndTag == _position;
        var refusal = isExpected ? ElementRules.SkipEndTag(_source, ref _position, outline.NameOf(element.Node)) : DiffRefusal.MismatchedEndTag;
        if (refusal != DiffRefusal.None)
        {
            return refusal;
        }

        node.End = _position;
        if (element.DropsContent)
        {
            outline.Nodes.Truncate(element.Node + 1);
            outline.Attributes.Truncate(node.FirstAttribute + node.AttributeCount);
        }

        node.After = outline.Nodes.Count;
        _open.Truncate(_open.Count - 1);
        return DiffRefusal.None;
    }
}
