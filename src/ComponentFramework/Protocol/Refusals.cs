namespace ComponentFramework.Protocol;

internal static class Refusals
{
    public static Refusal PayloadInvalid(string error) => new(400, Wire.Codes.PayloadInvalid, error);

    public static Refusal StateInvalid() =>
        new(400, Wire.Codes.StateInvalid, "The state sent with this event was not made by this application. Reload the page.");

    public static Refusal RequestMalformed(string error) => new(400, Wire.Codes.RequestMalformed, error);

    public static Refusal AuthenticationRequired() => new(401, Wire.Codes.AuthenticationRequired, "Authentication required");

    public static Refusal PermissionDenied(string error = "You are not allowed to do this.") => new(403, Wire.Codes.PermissionDenied, error);

    public static Refusal ComponentUnknown(string name) => new(404, Wire.Codes.ComponentUnknown, $"There is no component named '{Shorten(name)}'.");

    public static Refusal EventUnknown(string component, string name) =>
        new(404, Wire.Codes.EventUnknown, $"The component '{component}' has no event '{Shorten(name)}'.");

    public static Refusal NotFound(string error) => new(404, Wire.Codes.NotFound, error);

    public static Refusal MethodNotAllowed(string method, string allowed) =>
        new(405, Wire.Codes.MethodNotAllowed, $"The method {Shorten(method)} is not allowed here; use {allowed}.");

    public static Refusal StateExpired(string? mount) =>
        new(409, Wire.Codes.StateExpired, "This part of the page is out of date and has to be loaded again.") { Mount = mount };

    public static Refusal Conflict(string error) => new(409, Wire.Codes.Conflict, error);

    /// <summary>The event was raised on a page that showed the component with other parameters.</summary>
    public static Refusal ParametersChanged() => Conflict("What you used has changed in the meantime. Please look at it and try again.");

    public static Refusal RequestTooLarge(long limit) => new(413, Wire.Codes.RequestTooLarge, $"The request is larger than {limit} bytes.");

    public static Refusal UnsupportedMediaType() =>
        new(415, Wire.Codes.UnsupportedMediaType, "Send a form (application/x-www-form-urlencoded, not multipart/form-data) or JSON (application/json), in UTF-8.");

    public static Refusal RateLimited(TimeSpan retryAfter) =>
        new(429, Wire.Codes.RateLimited, "Too many requests. Please wait a moment.") { RetryAfter = retryAfter };

    public static Refusal HandlerFailed() => new(500, Wire.Codes.HandlerFailed, "Something went wrong on our side. Nothing was changed on this page.");

    private static string Shorten(string name) => name.Length <= 64 ? name : string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[63]) ? 63 : 64), "…");
}
