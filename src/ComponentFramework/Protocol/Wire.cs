namespace ComponentFramework.Protocol;

/// <summary>Every name that server and browser share. <c>client/src/wire.js</c> holds the same names, and a test compares the two.</summary>
internal static class Wire
{
    public const string ComponentsPath = "/components";
    public const string AssetsPath = "/components/assets";
    public const string SocketPath = "/ws/components";

    public static class Fields
    {
        public const string Event = "event";
        public const string State = "state";
        public const string EventId = "event_id";
        public const string EventRevision = "event_rev";
        public const string Payload = "payload";
        public const string Form = "form";
        public const string Html = "html";
        public const string ComponentId = "component_id";
        public const string Status = "status";
        public const string Code = "code";
        public const string Error = "error";
        public const string TraceId = "traceId";
        public const string Mount = "mount";
        public const string Errors = "errors";
        public const string Type = "type";
        public const string Ref = "ref";
        public const string Id = "id";
        public const string Component = "component";
        public const string RetryAfter = "retry_after";
        public const string Delta = "delta";
        public const string Base = "base";
        public const string Check = "check";
        public const string Revision = "rev";
        public const string Parameters = "parameters";
        public const string Navigate = "navigate";
        public const string Focus = "focus";
        public const string Reset = "reset";
        public const string Shown = "shown";
        public const string NativeForm = "_component";
        public const string Development = "development";
        public const string Exception = "exception";
        public const string Message = "message";
        public const string Source = "source";
        public const string Stack = "stack";
    }

    public static class Frames
    {
        public const string Join = "join";
        public const string Event = "event";
        public const string Leave = "leave";
        public const string Resync = "resync";
        public const string Joined = "joined";
        public const string Update = "update";
        public const string Error = "error";
    }

    public static class Attributes
    {
        public const string Component = "data-component";
        public const string State = "data-state";
        public const string Revision = "data-rev";
        public const string Live = "data-live";
        public const string Keep = "data-keep";
        public const string Parameters = "data-parameters";
        public const string Mount = "data-mount";
        public const string Optimistic = "data-optimistic";
        public const string Predicted = "data-predicted";
        public const string Shown = "data-shown";
    }

    public static class Headers
    {
        public const string Check = "Component-Check";
        public const string Focus = "Component-Focus";
        public const string Reset = "Component-Reset";
        public const string Shown = "Component-Shown";

        /// <summary>htmx's own name, which every client of it knows.</summary>
        public const string Navigate = "HX-Redirect";
    }

    public static class MediaTypes
    {
        public const string Delta = "application/vnd.component-delta+json";
    }

    public static class Codes
    {
        public const string PayloadInvalid = "payload_invalid";
        public const string StateInvalid = "state_invalid";
        public const string RequestMalformed = "request_malformed";
        public const string AuthenticationRequired = "authentication_required";
        public const string PermissionDenied = "permission_denied";
        public const string ComponentUnknown = "component_unknown";
        public const string EventUnknown = "event_unknown";
        public const string NotFound = "not_found";
        public const string MethodNotAllowed = "method_not_allowed";
        public const string StateExpired = "state_expired";
        public const string Conflict = "conflict";
        public const string RequestTooLarge = "request_too_large";
        public const string UnsupportedMediaType = "unsupported_media_type";
        public const string ValidationFailed = "validation_failed";
        public const string RateLimited = "rate_limited";
        public const string HandlerFailed = "handler_failed";
    }
}
