using System.Text.Encodings.Web;
using System.Text.Json;
using ComponentFramework.AspNetCore.Answers;
using ComponentFramework.Differences;
using ComponentFramework.Exchange;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Live;

/// <summary>Writes what the server says over the socket.</summary>
internal static class OutgoingFrame
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static PooledBuffer Joined(long? reference, string id) => Write(Wire.Frames.Joined, reference, id, 128, _ => { });

    /// <param name="answer">The newest HTML of the instance.</param>
    /// <param name="reply">The event that is answered; one without a number for a push.</param>
    /// <param name="change">How the page gets there from what it was sent before; null when it has not asked for that.</param>
    public static PooledBuffer Update(EventAnswer answer, QueuedFrame.Reply reply, HtmlChange? change) => Write(
        Wire.Frames.Update,
        reply.Reference,
        answer.ComponentId,
        (change?.Base is null ? answer.Html.Length : change.Operations.Length) + answer.State.Length + 256,
        json =>
        {
            if (reply.Status != 200)
            {
                json.WriteNumber(Wire.Fields.Status, reply.Status);
                json.WriteErrors(reply.Errors ?? []);
            }

            if (change?.Base is null)
            {
                json.WriteString(Wire.Fields.Html, answer.HtmlWithShown().Span);
            }
            else
            {
                json.WriteDelta(change);
            }

            json.WriteString(Wire.Fields.State, answer.State.Span);
            if (change is not null)
            {
                json.WriteString(Wire.Fields.Check, change.Check);
                json.WriteNumber(Wire.Fields.Revision, answer.Snapshot!.Revision);
            }

            json.WritePageActions(reply.Page);
        });

    public static PooledBuffer Error(Refusal refusal, long? reference, string? id, string? traceId, HandlerFailure? failure = null) => Write(Wire.Frames.Error, reference, id, 512, json =>
    {
        json.WriteNumber(Wire.Fields.Status, refusal.Status);
        json.WriteString(Wire.Fields.Code, refusal.Code);
        json.WriteString(Wire.Fields.Error, refusal.Error);
        if (refusal.RetryAfter is { } wait)
        {
            json.WriteNumber(Wire.Fields.RetryAfter, AnswerWriter.Seconds(wait));
        }

        if (refusal.Mount is { } mount)
        {
            json.WriteString(Wire.Fields.Mount, mount);
        }

        if (traceId is not null)
        {
            json.WriteString(Wire.Fields.TraceId, traceId);
        }

        json.WriteDevelopment(failure);
    });

    private static PooledBuffer Write(string type, long? reference, string? id, int capacity, Action<Utf8JsonWriter> write)
    {
        var buffer = new PooledBuffer(capacity);
        using var json = new Utf8JsonWriter(buffer, JsonOptions);
        json.WriteStartObject();
        json.WriteString(Wire.Fields.Type, type);
        if (reference is { } number)
        {
            json.WriteNumber(Wire.Fields.Ref, number);
        }

        if (id is not null)
        {
            json.WriteString(Wire.Fields.Id, id);
        }

        write(json);
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }
}
