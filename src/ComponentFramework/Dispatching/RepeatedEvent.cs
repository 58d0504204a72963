using System.Globalization;
using System.Security.Cryptography;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>An event that may come twice: who sends it, and what it is known again by.</summary>
internal sealed class RepeatedEvent(InstanceCall call, EventRequest request)
{
    private readonly string _target = call.Snapshot?.Id ?? string.Join('\n', (request.RouteValues?.Fields ?? []).Select(value => $"{value.Key}={value.Value}"));

    private byte[]? _words;

    public Visitor Visitor => request.Visitor;

    public string EventId => request.Body.EventId!;

    /// <summary>Known again by its visitor: whatever this visitor sends under the id is the same event.</summary>
    public RepeatedEventKey OfVisitor(string visitorId) => new(call.Component.Name, _target, EventId, $"visitor {visitorId}");

    /// <summary>Known again by all that was sent: whoever has no id gets only what the same words would have made.</summary>
    public RepeatedEventKey OfWords() => OfWords(request.JoinedWith.IsEmpty ? SHA256.HashData(request.Body.State.Span) : request.JoinedWith.Span);

    /// <summary>Known again by the state that the answer gave, which only those hold who were given the answer.</summary>
    public RepeatedEventKey OfWordsAfter(EventAnswer answer) => OfWords(SHA256.HashData(answer.State.Span));

    private RepeatedEventKey OfWords(ReadOnlySpan<byte> state) =>
        new(call.Component.Name, _target, EventId, $"words {Convert.ToBase64String(SHA256.HashData([.. state, .. _words ??= Digest()]))}");

    /// <summary>Of all but the state.</summary>
    private byte[] Digest()
    {
        var words = StateWriter.Rent();
        try
        {
            words.Write(request.Body.Event ?? "");
            words.Write(CultureInfo.CurrentCulture.Name);
            words.Write(CultureInfo.CurrentUICulture.Name);
            words.Write(request.PathBase);
            PayloadWords.Write(request.Body.Payload, words);
            WriteClaims(words);
            return SHA256.HashData(words.Written.Span);
        }
        finally
        {
            words.Release();
        }
    }

    /// <summary>A user whom no claim names is told apart from others by all claims together.</summary>
    private void WriteClaims(StateWriter words)
    {
        if (!Visitor.IsSignedIn)
        {
            return;
        }

        foreach (var claim in Visitor.User.Claims)
        {
            words.Write(claim.Type);
            words.Write(claim.Value);
        }
    }
}
