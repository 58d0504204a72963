using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.Binding;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>Reads what a form without a script sends: one field of ours, with the sealed state and what the trigger sends, and those that a person filled in.</summary>
/// <param name="Body">The event.</param>
/// <param name="Values">What the form's trigger sends, as the page wrote it.</param>
/// <param name="Typed">The person's fields, in their order.</param>
internal sealed record FormBody(EventBody Body, string Values, IReadOnlyList<KeyValuePair<string, string>> Typed)
{
    private static readonly string[] Reserved = [Wire.Fields.Event, Wire.Fields.State, Wire.Fields.EventId, Wire.Fields.EventRevision];

    /// <summary>What the name of a button with an event of its own begins with.</summary>
    public const string PressedName = Wire.Fields.NativeForm + "*";

    /// <param name="form">Lives as long as the event.</param>
    /// <exception cref="RefusalException">It is not such a form.</exception>
    public static FormBody Read(ReadOnlyMemory<byte> form)
    {
        List<string> own = [];
        string? pressed = null;
        List<KeyValuePair<string, string>> typed = [];
        for (var fields = new FormText(form); fields.Next();)
        {
            var name = FormText.Decode(fields.Name);
            var value = FormText.Decode(fields.Value);
            if (name.StartsWith(PressedName, StringComparison.Ordinal))
            {
                // A button with a picture says where it was pressed, in two fields.
                var said = name.LastIndexOf('}') is var end and >= 0 ? name[PressedName.Length..(end + 1)] : throw Malformed();
                pressed = pressed is null || pressed == said ? said : throw Malformed();
            }
            else if (name == Wire.Fields.NativeForm)
            {
                own.Add(value);
            }
            else
            {
                // A browser sends line breaks as two characters, and a script as the one that they are in the page.
                typed.Add(new(name, value.ReplaceLineEndings("\n")));
            }
        }

        if (own.Count > 1 || (pressed ?? own.FirstOrDefault()) is not { } words)
        {
            throw Malformed();
        }

        // A button says its state only where that is not the form's.
        var sent = Split(words);
        var ofForm = own is [var other] ? Split(other) : sent;
        using var json = JsonBody.Parse(Encoding.UTF8.GetBytes(sent.Values), "form");
        var arguments = Arguments(json.RootElement, typed);
        var state = sent.State.Length > 0 ? sent.State : ofForm.State;
        return new(
            new(EventFields.Text(json.RootElement, Wire.Fields.Event), Encoding.UTF8.GetBytes(state), EventId(form.Span), Payload.FromPerson(arguments)),
            ofForm.Values,
            typed);
    }

    private static (string State, string Values) Split(string own) =>
        own.IndexOf(' ') is var space and >= 0 ? (own[..space], own[(space + 1)..]) : throw Malformed();

    /// <summary>Sent again by a reload, a form is the same to the last byte; the page that answers it has another state.</summary>
    private static string EventId(ReadOnlySpan<byte> form) => $"form-{Base64Url.EncodeToString(SHA256.HashData(form))}";

    /// <summary>What the trigger sends counts more than a field of its name.</summary>
    private static List<KeyValuePair<string, string>> Arguments(JsonElement values, List<KeyValuePair<string, string>> typed)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            throw Malformed();
        }

        List<KeyValuePair<string, string>> arguments = [.. typed.Where(field => !Reserved.Contains(field.Key) && !values.TryGetProperty(field.Key, out _))];
        foreach (var value in values.EnumerateObject().Where(value => value.Name != Wire.Fields.Event))
        {
            Flatten(arguments, value.Name, value.Value);
        }

        return arguments;
    }

    /// <summary>A form names a list's element <c>lines[0]</c> and a record's member <c>address.street</c>.</summary>
    private static void Flatten(List<KeyValuePair<string, string>> arguments, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Flatten(arguments, $"{name}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Flatten(arguments, $"{name}[{index}]", item);
                }

                break;
            case JsonValueKind.Null:
                arguments.Add(new(name, ""));
                break;
            default:
                arguments.Add(new(name, value.ToString()));
                break;
        }
    }

    private static RefusalException Malformed() => new(Refusals.RequestMalformed("The form was not written by this application."));
}
