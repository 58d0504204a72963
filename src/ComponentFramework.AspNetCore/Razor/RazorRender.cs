using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using ComponentFramework.Rendering;
using Microsoft.AspNetCore.Components;

namespace ComponentFramework.AspNetCore.Razor;

/// <summary>
/// One render of a <c>.razor</c> view. What is known only later stands in its HTML as placeholders that nobody could have
/// typed, because they begin with a random text; afterwards they become marks.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RazorRender
{
    private const char End = '.';

    private readonly string _beginning = "cf" + RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly List<Action<RenderTarget>> _marks = [];

    internal RazorRender(ViewContext context)
    {
        Context = context;
        Id = Place(target => target.WriteId());
        State = Place(target => target.WriteSealedState());
    }

    internal ViewContext Context { get; }

    /// <summary>Stands for the instance's id, in texts and attributes.</summary>
    internal string Id { get; }

    internal string State { get; }

    /// <summary>Stands for the id of a list row.</summary>
    internal string Key(string key) => Place(target => target.WriteRowId(key));

    internal MarkupString Slot(string name) => new(Place(target => target.WriteSlot(name)));

    internal MarkupString Child(Composition composition, string key) => new(Place(target => target.WriteChild(composition, key)));

    /// <summary>Stands where an attribute could: the view engine writes any name of an attribute as it is.</summary>
    internal string Prediction(ComponentEvent @event) => Place(target => target.WritePrediction(@event));

    internal void Write(string html, RenderTarget target)
    {
        if (html.AsSpan().Count(State) != 1)
        {
            throw new InvalidOperationException(
                $"The view of '{Context.Descriptor.Name}' has to write Root once: <section @attributes=\"Root\"> on its outermost element.");
        }

        var rest = html.AsSpan();
        for (var at = rest.IndexOf(_beginning); at >= 0; at = rest.IndexOf(_beginning))
        {
            Write(rest[..at], target);
            rest = rest[(at + _beginning.Length)..];
            var end = rest.IndexOf(End);
            _marks[int.Parse(rest[..end], System.Globalization.CultureInfo.InvariantCulture)](target);
            rest = rest[(end + 1)..];
        }

        Write(rest, target);
    }

    private static void Write(ReadOnlySpan<char> html, RenderTarget target)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(html)];
        Encoding.UTF8.GetBytes(html, utf8);
        target.Write(utf8);
    }

    private string Place(Action<RenderTarget> mark)
    {
        _marks.Add(mark);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_beginning}{_marks.Count - 1}{End}");
    }
}
