using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComponentFramework.AspNetCore.Requests;
using ComponentFramework.Differences;
using ComponentFramework.Exchange;
using ComponentFramework.Html;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Turns what the dispatcher decided into an HTTP answer: HTML, JSON, operations, or a problem.</summary>
internal sealed class AnswerWriter
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    /// <summary>The answers are read as JSON and never as part of a page, so HTML in them needs no second escaping.</summary>
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public Task WriteAsync(HttpContext context, EventAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            return RefuseAsync(context, refusal, answer.TraceId, answer.Failure);
        }

        Prepare(context, answer.Status);
        if (AnswerFormat.IsDelta(context.Request))
        {
            context.Response.Headers[Wire.Headers.Check] = answer.Change?.Check ?? HtmlCheck.Of(answer.Html.Span);
            context.Response.Headers.Vary = StringValues.Concat(context.Response.Headers.Vary, Wire.Headers.Check);

            // An event that comes again is given the answer of the first time, and may show something else by now.
            if (answer.Change?.Base is { } shown && shown == AnswerFormat.ShownCheck(context.Request))
            {
                return WriteChangeAsync(context, answer, answer.Change);
            }
        }

        if (AnswerFormat.IsJson(context.Request))
        {
            return WriteJsonAsync(context, answer);
        }

        context.Response.Headers.WritePageActions(answer.Page);
        return WriteHtmlAsync(context, answer.HtmlWithShown());
    }

    public Task RefuseAsync(HttpContext context, Refusal refusal, string? traceId = null, HandlerFailure? failure = null)
    {
        Prepare(context, refusal.Status);
        if (refusal.RetryAfter is { } wait)
        {
            PersonalAnswer.Mark(context);
            context.Response.Headers.RetryAfter = Seconds(wait).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, Problem, json =>
        {
            WriteProblem(json, context, refusal.Status, refusal.Code, refusal.Error, traceId);
            if (refusal.Mount is { } mount)
            {
                json.WriteString(Wire.Fields.Mount, mount);
            }

            json.WriteDevelopment(failure);
        });
    }

    public static Task WriteHtmlAsync(HttpContext context, ReadOnlyMemory<byte> html)
    {
        var response = context.Response;
        response.ContentType = Html;
        response.ContentLength = html.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        var written = response.BodyWriter.WriteAsync(html, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    /// <summary>Whole seconds, at least one: what is waited for is never over sooner than said.</summary>
    public static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private static Task WriteChangeAsync(HttpContext context, EventAnswer answer, HtmlChange change) =>
        WriteAsync(context, Wire.MediaTypes.Delta, json => WriteChange(json, answer, change));

    private static Task WriteJsonAsync(HttpContext context, EventAnswer answer) => answer.Status == StatusCodes.Status422UnprocessableEntity
        ? WriteAsync(context, Problem, json => WriteInvalid(json, context, answer))
        : WriteAsync(context, Json, json => WriteComponent(json, answer));

    private static void Prepare(HttpContext context, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = StringValues.Concat(response.Headers.Vary, "Accept, HX-Request");
    }

    private static void WriteComponent(Utf8JsonWriter json, EventAnswer answer)
    {
        json.WriteString(Wire.Fields.Html, answer.Html.Span);
        json.WriteString(Wire.Fields.State, answer.State.Span);
        json.WriteString(Wire.Fields.ComponentId, answer.ComponentId);
        json.WritePageActions(answer.Page);
    }

    private static void WriteChange(Utf8JsonWriter json, EventAnswer answer, HtmlChange change)
    {
        json.WriteDelta(change);
        json.WriteString(Wire.Fields.Check, change.Check);
        json.WriteString(Wire.Fields.State, answer.State.Span);
        json.WriteNumber(Wire.Fields.Revision, answer.Snapshot!.Revision);
        json.WriteString(Wire.Fields.ComponentId, answer.ComponentId);
        json.WritePageActions(answer.Page);
    }

    private static void WriteInvalid(Utf8JsonWriter json, HttpContext context, EventAnswer answer)
    {
        WriteProblem(json, context, answer.Status, Wire.Codes.ValidationFailed, "The form has mistakes.", answer.TraceId);
        json.WriteErrors(answer.Errors);
        WriteComponent(json, answer);
    }

    private static void WriteProblem(Utf8JsonWriter json, HttpContext context, int status, string code, string error, string? traceId)
    {
        json.WriteNumber(Wire.Fields.Status, status);
        json.WriteString(Wire.Fields.Code, code);
        json.WriteString(Wire.Fields.Error, error);
        json.WriteString(Wire.Fields.TraceId, traceId ?? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
    }

    private static async Task WriteAsync(HttpContext context, string type, Action<Utf8JsonWriter> write)
    {
        using var buffer = new PooledBuffer(1024);
        await using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = buffer.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(buffer.Written, context.RequestAborted);
        }
    }
}
