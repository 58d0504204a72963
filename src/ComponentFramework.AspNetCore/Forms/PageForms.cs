using System.Net;
using System.Text;
using ComponentFramework.Encoders;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>
/// Makes the forms of a page work without a script: with the address of the page, and with one field more that holds what a script would send beside the
/// person's own fields. Only whole pages have it; whoever is sent a component alone has a script. A form with an address or another method of the author's own is left as it is.
/// </summary>
internal sealed class PageForms
{
    /// <summary>More state than this is not written into the forms of one page; those that remain act on a component that is mounted for them.</summary>
    private const int MostStateBytes = 256 * 1024;

    private readonly ReadOnlyMemory<byte> _html;
    private readonly string _posts;
    private readonly string _address;
    private readonly TypedFields? _typed;
    private readonly PooledBuffer _output;
    private readonly PooledBuffer _behind = new(256);
    private readonly Dictionary<string, Root> _roots = [];
    private byte[]? _field;
    private bool _isInForm;
    private bool _sharesState;
    private bool _sendsItself;
    private Range _formId;
    private string? _component;
    private TypedFields? _fill;
    private string? _select;
    private int _copied;
    private int _stateBytes;

    private PageForms(ReadOnlyMemory<byte> html, string pathBase, string address, TypedFields? typed)
    {
        (_html, _address, _typed) = (html, address, typed);
        _posts = pathBase + Wire.ComponentsPath + "/";
        _output = new(html.Length + 4096);
    }

    /// <param name="html">The page.</param>
    /// <param name="pathBase">What stands before every path of the application.</param>
    /// <param name="address">The page's own address, up to the name of a component.</param>
    /// <param name="typed">What stands in the fields of one of its forms; null for what the server says.</param>
    public static ReadOnlyMemory<byte> Complete(ReadOnlyMemory<byte> html, string pathBase, string address, TypedFields? typed)
    {
        if (html.Span.IndexOf("<form"u8) < 0)
        {
            return html;
        }

        var forms = new PageForms(html, pathBase, address, typed);
        using (forms._output)
        using (forms._behind)
        {
            forms.Run();
            return forms._output.Length == 0 ? html : forms._output.Written.ToArray();
        }
    }

    private void Run()
    {
        var tags = new TagReader(_html.Span);
        while (tags.Next())
        {
            if (tags.IsEnd)
            {
                End(ref tags);
                continue;
            }

            if (tags.Has("data-component"u8) && tags.Has("data-state"u8))
            {
                _roots[tags.Value("data-component"u8)!] = new(tags.Value("id"u8) ?? "", tags.Find("data-state"u8)!.Value.Value);
            }

            if (tags.Is("form"u8))
            {
                Begin(ref tags);
            }
            else if (_isInForm && IsSubmit(ref tags))
            {
                Send(ref tags);
            }
            else if (_fill is not null)
            {
                Fill(ref tags, _fill);
            }
        }

        if (_copied > 0)
        {
            CopyTo(_html.Length);
        }
    }

    private void Begin(ref TagReader form)
    {
        var isAuthors = IsAuthorsOwn(ref form);
        (_isInForm, _sharesState, _formId) = (true, !isAuthors && form.Has("method"u8), form.Find("id"u8)?.Value ?? default);
        if (Target(ref form) is not var (component, root, values))
        {
            return;
        }

        if (isAuthors)
        {
            LeaveToAuthor(ref form);
            return;
        }

        CopyTo(form.NameEnd);
        if (!form.Has("method"u8))
        {
            _output.Write(" method=\"post\""u8);
        }

        _output.Write(" action=\""u8);
        HtmlText.Write(_output, _address + component);
        _output.Write("\""u8);
        CopyTo(form.End);
        (_component, _sendsItself) = (component, true);
        AddField(root, values.Value);
        _fill = _typed?.AreOf(root.Id, form.Value("hx-vals"u8)!) == true ? _typed : null;
    }

    /// <summary>A button in a form that sends an event of its own, and not the form's. Its name says which one: a value may be what the button shows.</summary>
    private void Send(ref TagReader button)
    {
        if (button.Has("name"u8) || Target(ref button) is not var (component, root, values))
        {
            return;
        }

        if (_component is null && _sharesState)
        {
            // A form of buttons needs the state once. One that is got would show it in the address.
            _component = component;
            AddField(root, default);
        }

        var isOfForm = component == _component;
        CopyTo(button.NameEnd);
        if (!isOfForm || !_sendsItself)
        {
            _output.Write(" formmethod=\"post\" formaction=\""u8);
            HtmlText.Write(_output, _address + component);
            _output.Write("\""u8);
        }

        WriteWords(_output, " name="u8, FormBody.PressedName, isOfForm ? default : Counted(root), values.Value);
    }

    /// <summary>The component that a trigger sends its event to; null for what is no trigger.</summary>
    private (string Component, Root Root, TagAttribute Values)? Target(ref TagReader tag) =>
        tag.Value("hx-post"u8) is { } address
        && address.StartsWith(_posts, StringComparison.Ordinal)
        && tag.Find("hx-vals"u8) is { } values
        && _roots.TryGetValue(address[_posts.Length..], out var root)
            ? (address[_posts.Length..], root, values)
            : null;

    private static bool IsSubmit(ref TagReader tag) => (tag.Is("button"u8) && (tag.Value("type"u8) ?? "submit").Equals("submit", StringComparison.OrdinalIgnoreCase))
        || (tag.Is("input"u8) && tag.Value("type"u8)?.ToLowerInvariant() is "submit" or "image");

    private static bool IsAuthorsOwn(ref TagReader form) => form.Has("action"u8) || (form.FindLast("method"u8) is { } method && !form.IsValue(method, "post"u8));

    /// <summary>Of two methods the first counts, and behind <c>@On</c> the author's stands second.</summary>
    private void LeaveToAuthor(ref TagReader form)
    {
        if (form.Find("method"u8) is { } first && form.FindLast("method"u8) != first)
        {
            CopyTo(first.Whole.Start.Value);
            _copied = first.Whole.End.Value;
        }
    }

    /// <summary>The field stands outside of the component where the form has an id, and last in the form where it has none: what the component contains keeps its order.</summary>
    private void AddField(Root root, Range values)
    {
        using var field = new PooledBuffer(1024);
        field.Write("<input type=\"hidden\" name=\""u8);
        field.WriteText(Wire.Fields.NativeForm);
        field.Write("\" "u8);
        var id = _html.Span[_formId];
        if (!id.IsEmpty)
        {
            field.Write("form=\""u8);
            field.Write(id);
            field.Write("\" "u8);
        }

        WriteWords(field, "value="u8, "", Counted(root), values);
        field.Write(">"u8);
        if (id.IsEmpty)
        {
            _field = field.Written.ToArray();
        }
        else
        {
            _behind.Write(field.Written.Span);
        }
    }

    /// <summary>An attribute with the state as it stands at the component's root, and what the trigger sends, in the quotes that it stands in already; without a trigger nothing.</summary>
    private void WriteWords(PooledBuffer output, ReadOnlySpan<byte> attribute, string prefix, Range state, Range values)
    {
        var html = _html.Span;
        var words = html[values];
        var quote = !words.IsEmpty && html[values.Start.Value - 1] == '\'' ? "'"u8 : "\""u8;
        output.Write(attribute);
        output.Write(quote);
        output.WriteText(prefix);
        output.Write(html[state]);
        output.Write(" "u8);
        output.Write(words.IsEmpty ? "{}"u8 : words);
        output.Write(quote);
    }

    private Range Counted(Root root)
    {
        _stateBytes += root.State.End.Value - root.State.Start.Value;
        return _stateBytes > MostStateBytes ? default : root.State;
    }

    private void End(ref TagReader tag)
    {
        if (tag.Is("form"u8))
        {
            if (_field is not null)
            {
                CopyTo(tag.Start);
                _output.Write(_field);
            }

            (_isInForm, _sendsItself, _component, _field, _fill, _select) = (false, false, null, null, null, null);
        }
        else if (tag.Is("select"u8))
        {
            _select = null;
        }
        else if (tag.Is("body"u8) && _behind.Length > 0)
        {
            CopyTo(tag.Start);
            _output.Write(_behind.Written.Span);
            _behind.Clear();
        }
    }

    private void Fill(ref TagReader field, TypedFields typed)
    {
        if (field.Is("option"u8))
        {
            if (_select is not null)
            {
                Choose(ref field, "selected"u8, typed.Has(_select, field.Value("value"u8) ?? TextBehind(field.End)));
            }

            return;
        }

        if (field.Value("name"u8) is not { } name || field.Has("disabled"u8))
        {
            return;
        }

        if (field.Is("select"u8))
        {
            _select = name;
        }
        else if (field.Is("textarea"u8) && typed.Take(name) is { } written)
        {
            CopyTo(field.End);

            // The first line break of a text area belongs to its markup.
            HtmlText.Write(_output, written.StartsWith('\n') ? $"\n{written}" : written);
            _copied = field.TextEnd;
        }
        else if (field.Is("input"u8))
        {
            FillInput(ref field, name, typed);
        }
    }

    private void FillInput(ref TagReader field, string name, TypedFields typed)
    {
        switch (field.Value("type"u8)?.ToLowerInvariant())
        {
            case "hidden" or "submit" or "button" or "reset" or "image" or "file":
            case "password":
                // What is secret is not sent back.
                break;
            case "checkbox" or "radio":
                Choose(ref field, "checked"u8, typed.Has(name, field.Value("value"u8) ?? "on"));
                break;
            default:
                if (typed.Take(name) is { } text)
                {
                    Replace(ref field, "value"u8, text);
                }

                break;
        }
    }

    private void Choose(ref TagReader field, ReadOnlySpan<byte> attribute, bool isChosen)
    {
        if (isChosen != field.Has(attribute))
        {
            Replace(ref field, attribute, isChosen ? "" : null);
        }
    }

    private void Replace(ref TagReader tag, ReadOnlySpan<byte> attribute, string? value)
    {
        CopyTo(tag.NameEnd);
        if (value is not null)
        {
            _output.Write(" "u8);
            _output.Write(attribute);
            _output.Write("=\""u8);
            HtmlText.Write(_output, value);
            _output.Write("\""u8);
        }

        if (tag.Find(attribute) is { } before)
        {
            CopyTo(before.Whole.Start.Value);
            _copied = before.Whole.End.Value;
        }

        CopyTo(tag.End);
    }

    private string TextBehind(int position)
    {
        var rest = _html.Span[position..];
        var length = rest.IndexOf((byte)'<');
        return string.Join(' ', WebUtility.HtmlDecode(Encoding.UTF8.GetString(length < 0 ? rest : rest[..length])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void CopyTo(int position)
    {
        if (position > _copied)
        {
            _output.Write(_html.Span[_copied..position]);
            _copied = position;
        }
    }

    /// <summary>The last root of a component before a place in the page.</summary>
    private readonly record struct Root(string Id, Range State);
}
