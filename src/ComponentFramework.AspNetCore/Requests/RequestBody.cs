using System.Text.Json;
using ComponentFramework.Exchange;
using ComponentFramework.Memory;
using ComponentFramework.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Requests;

/// <summary>Reads what an HTTP request says, within the limit. Keeps the bytes until the answer has been made.</summary>
internal sealed class RequestBody(HttpRequest request, int limit) : IDisposable
{
    private PooledBuffer? _bytes;
    private JsonDocument? _json;

    private enum Format
    {
        Form,
        Json,
    }

    public async ValueTask<EventBody> ReadAsync(CancellationToken ct)
    {
        if (request.ContentLength == 0 || (request.ContentLength is null && !HttpRequestCanHaveBody()))
        {
            return EventBody.Mount;
        }

        if (request.ContentLength > limit)
        {
            throw new RefusalException(Refusals.RequestTooLarge(limit));
        }

        _bytes = new((int)Math.Max(request.ContentLength ?? 0, 256));
        await ReadBytesAsync(_bytes, ct);
        if (_bytes.Length == 0)
        {
            return EventBody.Mount;
        }

        return FormatOf(request.ContentType) == Format.Form ? EventFields.OfForm(_bytes.Written) : ReadJson();
    }

    /// <summary>The bytes of a form, which live as long as this.</summary>
    /// <exception cref="RefusalException">It is too large, or no form.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadFormAsync(CancellationToken ct)
    {
        if (FormatOf(request.ContentType) != Format.Form)
        {
            throw new RefusalException(Refusals.UnsupportedMediaType());
        }

        if (request.ContentLength > limit)
        {
            throw new RefusalException(Refusals.RequestTooLarge(limit));
        }

        _bytes = new((int)Math.Max(request.ContentLength ?? 0, 256));
        await ReadBytesAsync(_bytes, ct);
        return _bytes.Written;
    }

    public void Dispose()
    {
        _json?.Dispose();
        _bytes?.Dispose();
    }

    private bool HttpRequestCanHaveBody() =>
        request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    private async ValueTask ReadBytesAsync(PooledBuffer bytes, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(ct);
                if (bytes.Length + read.Buffer.Length > limit)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    throw new RefusalException(Refusals.RequestTooLarge(limit));
                }

                foreach (var part in read.Buffer)
                {
                    bytes.Write(part.Span);
                }

                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RefusalException(Refusals.RequestTooLarge(limit));
        }
        catch (IOException)
        {
            throw new RefusalException(Refusals.RequestMalformed("The request ended before all of its body had arrived."));
        }
    }

    private EventBody ReadJson()
    {
        _json = JsonBody.Parse(_bytes!.Written, "body");
        return EventFields.OfJson(_json.RootElement);
    }

    private static Format FormatOf(string? contentType)
    {
        if (contentType == "application/x-www-form-urlencoded")
        {
            return Format.Form;
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusalException(Refusals.UnsupportedMediaType());
        }

        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return Format.Form;
        }

        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? Format.Json
            : throw new RefusalException(Refusals.UnsupportedMediaType());
    }
}
